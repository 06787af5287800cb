import type { StateWords } from '../orders/order-words.ts';

/** Where a payment stands that the buyer's bank contests. */
export type DisputeKey = 'OPEN' | 'WON' | 'LOST';

/** The same in words, for staff. */
export const disputeWords: Readonly<Record<DisputeKey, StateWords>> = {
  OPEN: {
    label: 'Contested',
    sentence: 'The buyer’s bank contests it; the payment partner waits for evidence.',
    meaning: 'attention',
  },
  WON: { label: 'Contest won', sentence: 'The bank decided for us: the money stays.', meaning: 'good' },
  LOST: { label: 'Contest lost', sentence: 'The bank took the money back.', meaning: 'bad' },
};

/** The row that a stored state has in the words table; null where nobody contests anything. */
export function disputeKey(status: string | null): DisputeKey | null {
  return status === 'OPEN' || status === 'WON' || status === 'LOST' ? status : null;
}
