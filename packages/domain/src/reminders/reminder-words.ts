import { reminderAnchors, type ReminderKind } from './reminder-kinds.ts';
import type { ReminderSkip } from './reminder-plan.ts';

/** What each kind is called. */
export const reminderKindWords = {
  REGISTRATION_OPEN: 'Registration unfinished',
  EVENT_NEAR: 'Event near',
  WORKSHOP_DETAILS: 'Workshop details',
  AFTER_EVENT: 'Thanks after the event',
} as const satisfies Record<ReminderKind, string>;

const anchorWords = {
  AFTER_SALE: 'after the sale',
  BEFORE_START: 'before the start',
  AFTER_END: 'after the end',
} as const;

/** A rule in a few words: `Event near, 3 days before the start`. */
export function reminderName({ kind, days }: { readonly kind: ReminderKind; readonly days: number }): string {
  return `${reminderKindWords[kind]}, ${daysWords(days)} ${anchorWords[reminderAnchors[kind]]}`;
}

const daysWords = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'}`;

/** Why a rule sends a ticket nothing, as a sentence goes on after it. */
export const reminderSkipWords = {
  OFF: 'the rule is switched off',
  OTHER_TYPE: 'it is for other ticket types',
  OTHER_STATE: 'it is for another state of registration',
  NO_WORKSHOPS: 'the ticket has no workshops',
  NOBODY_NAMED: 'nobody is named on the ticket',
  OTHER_TICKET: 'another ticket of the order without a name speaks for all of them',
  NOT_WANTED: 'its holder wants the essential ones only',
  CANCELLING: 'somebody asked to cancel the ticket',
  CANCELLED: 'the ticket is cancelled',
  TOO_LATE: 'its time was over when the ticket was bought or the rule made',
  MISSED: 'its time passed while nothing could be sent',
} as const satisfies Record<ReminderSkip, string>;
