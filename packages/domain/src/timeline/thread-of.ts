import type { StoryEntry, StoryTry } from './story.ts';

/**
 * What an entry and the tries that led to it have in common; null for an entry that stands by itself. One mail is
 * one thread from its first try to what its provider says last.
 */
export function threadOfEntry({
  kind,
  facts,
  mailId,
}: Pick<StoryEntry, 'kind' | 'facts' | 'mailId'>): string | null {
  if (mailId !== null) return `mail/${mailId}`;
  switch (kind) {
    case 'PAYMENT_OPENED':
      return `open/${facts['attempt'] ?? 1}`;
    case 'REFUND_SENT':
      return `refundPayment/refund/${facts['refundId'] ?? ''}`;
    case 'ORDER_EXPIRED':
    case 'ORDER_EXPIRED_UNCONFIRMED':
      return 'close';
    default:
      return null;
  }
}

/** The thread that a try belongs to, by what its call is for. */
export function threadOfTry({
  activity,
  key,
  mailId,
}: Pick<StoryTry, 'activity' | 'key' | 'mailId'>): string {
  if (mailId !== null) return `mail/${mailId}`;
  if (activity === 'openCheckout') return `open/${key.split('/').at(-1) ?? 1}`;
  return activity === 'closeCheckout' ? 'close' : `${activity}/${key}`;
}
