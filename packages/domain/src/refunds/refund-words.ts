import type { StateWords } from '../orders/order-words.ts';
import { refundStatuses, type RefundState, type RefundStatus } from './refund-status.ts';

/** Where an order's money that goes back stands, in words. */
export const refundStatusWords: Readonly<Record<RefundStatus, StateWords>> = {
  NONE: { label: 'Nothing given back', sentence: 'No money goes back.', meaning: 'asleep' },
  REQUESTED: {
    label: 'Refund asked for',
    sentence: 'Somebody asked to cancel; the organizers decide.',
    meaning: 'waiting',
  },
  PENDING: {
    label: 'Refund under way',
    sentence: 'The refund is being handed to the payment partner.',
    meaning: 'waiting',
  },
  PARTIAL: { label: 'Partly refunded', sentence: 'A part of the money was sent back.', meaning: 'good' },
  FULL: { label: 'Refunded', sentence: 'All of the money was sent back.', meaning: 'good' },
  FAILED: {
    label: 'Refund failed',
    sentence: 'A refund did not go through; the organizers see to it.',
    meaning: 'bad',
  },
};

/** The row that a stored state has in the words table; an unknown one reads as none. */
export function refundStatusKey(status: string): RefundStatus {
  return refundStatuses.find((known) => known === status) ?? 'NONE';
}

/** Where one refund stands, in words. */
export const refundStateWords: Readonly<Record<RefundState, StateWords>> = {
  PENDING: {
    label: 'Under way',
    sentence: 'It is being handed to the payment partner.',
    meaning: 'waiting',
  },
  SENT: {
    label: 'Sent',
    sentence: 'The payment partner has sent it. Banks take 5 to 10 days to show it.',
    meaning: 'good',
  },
  FAILED: {
    label: 'Failed',
    sentence: 'The bank did not take it. The organizers see to it.',
    meaning: 'bad',
  },
};

/** What made money go back. */
export type RefundCause = 'CANCELLATION' | 'CONVERSION' | 'LATE' | 'DOUBLE' | 'OUTSIDE';

/** Why money goes back, in words. */
export const refundCauseWords: Readonly<Record<RefundCause, string>> = {
  CANCELLATION: 'Cancelled',
  CONVERSION: 'Changed to a ticket that costs less',
  LATE: 'Paid too late',
  DOUBLE: 'Paid twice',
  OUTSIDE: 'Made at the payment partner',
};
