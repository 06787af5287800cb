import type { StateWords } from '../orders/order-words.ts';

/** Where a mail stands, in words. */
export const mailWords = {
  QUEUED: { label: 'On its way out', sentence: 'The mail has not left yet.', meaning: 'waiting' },
  SENT: { label: 'Sent', sentence: 'The mail provider has taken it.', meaning: 'waiting' },
  DELAYED: {
    label: 'Delayed',
    sentence: 'The receiving side is slow; the provider goes on trying.',
    meaning: 'waiting',
  },
  DELIVERED: { label: 'Delivered', sentence: 'It is in the mailbox.', meaning: 'good' },
  BOUNCED: { label: 'Bounced', sentence: 'The address does not take mail.', meaning: 'bad' },
  FAILED: { label: 'Not sent', sentence: 'The mail provider refused it for good.', meaning: 'bad' },
  COMPLAINED: {
    label: 'Marked as spam',
    sentence: 'It arrived, and was marked as spam.',
    meaning: 'attention',
  },
} as const satisfies Record<string, StateWords>;

export type MailWordKey = keyof typeof mailWords;

/** The row that a stored state has in the words table; an unknown one reads as not left yet. */
export function mailWordKey(status: string): MailWordKey {
  return isMailWordKey(status) ? status : 'QUEUED';
}

function isMailWordKey(text: string): text is MailWordKey {
  return Object.hasOwn(mailWords, text);
}
