import type { ErrorCode } from '@lanyard/domain/errors/error-codes';

/** Headlines of refusals a room can meet; the sentence below them comes with the refusal. */
const failures: Partial<Record<ErrorCode, string>> = {
  NOT_ALLOWED: 'Not for your role',
  ORDER_NOT_FOUND: 'No such order',
  TICKET_NOT_FOUND: 'No such ticket',
  EVENT_NOT_FOUND: 'No such event',
  WORKSHOP_NOT_FOUND: 'No such workshop',
  COUPON_NOT_FOUND: 'No such code',
  COUPON_BATCH_NOT_FOUND: 'No such codes',
  NOT_SIGNED_IN: 'You are signed out',
  TOO_MANY_TRIES: 'A moment, please',
};

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** Words every room shares. A second language is a file of the same shape. */
export const commonWords = {
  locale: 'en',
  product: 'Lanyard',
  documentTitle: (...parts: readonly string[]) => [...parts, 'Lanyard'].join(' · '),
  skipToContent: 'Skip to the content',
  loading: 'Loading',
  reference: (reference: string) => `Reference ${reference}`,
  tryAgain: 'Try again',
  dialog: { close: 'Close', notNow: 'Not now' },
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Not copied',
  failures,
  unreachable: {
    title: 'The server does not answer',
    sentence: 'Nothing is lost. Check your connection; this page tries again by itself.',
  },
  unexpected: {
    title: 'This could not be shown',
    sentence: 'Something went wrong on our side. Nothing was changed. Please try again in a minute.',
  },
  notLoaded: {
    title: 'This page did not load completely',
    sentence: 'Nothing is lost. Check your connection and load the page again.',
    reload: 'Load again',
  },
  nothingHere: {
    title: 'There is nothing at this address',
    sentence: 'The link may be old or mistyped.',
    back: 'To the overview',
  },
  stale: (age: string) => `Last read ${age}. The server does not answer; this goes on by itself.`,
  times: {
    today: 'Today',
    yesterday: 'Yesterday',
    justNow: 'just now',
    soon: 'in a moment',
    minutes: (n: number) => `${n} min`,
    hours: (n: number) => `${n} h`,
    days: (n: number) => count(n, 'day', 'days'),
    ago: (amount: string) => `${amount} ago`,
    ahead: (amount: string) => `in ${amount}`,
  },
} as const;
