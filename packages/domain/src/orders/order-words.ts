import type { OrderProgress } from './order-view.ts';

/** The five meanings a state can have; each has a colour and an icon of its own in `ui`. */
export type Meaning = 'good' | 'waiting' | 'attention' | 'bad' | 'asleep';

/** How a state reads: a short label, a whole sentence, and its meaning. */
export interface StateWords {
  readonly label: string;
  readonly sentence: string;
  readonly meaning: Meaning;
}

/** One table for pages, timeline and mails: where an order stands, in words. */
export const orderWords = {
  PLACING: { label: 'Being placed', sentence: 'We are reserving your seats.', meaning: 'waiting' },
  WAITING_FOR_PAYMENT: {
    label: 'Waiting for payment',
    sentence: 'Your seats are held while you pay.',
    meaning: 'waiting',
  },
  DECLINED: {
    label: 'Card declined',
    sentence: 'The card was declined. Your seats are still held: try another card.',
    meaning: 'attention',
  },
  CONFIRMING: {
    label: 'Confirming payment',
    sentence: 'Your payment is being confirmed.',
    meaning: 'waiting',
  },
  ISSUING: {
    label: 'Issuing tickets',
    sentence: 'We have your payment. Your tickets are being issued.',
    meaning: 'waiting',
  },
  RECEIPT_PENDING: {
    label: 'Sending receipt',
    sentence: 'Your tickets are issued. The receipt is on its way.',
    meaning: 'waiting',
  },
  DONE: {
    label: 'Completed',
    sentence: 'Your tickets are issued and the receipt is in your mailbox.',
    meaning: 'good',
  },
  EXPIRED: {
    label: 'Expired',
    sentence: 'The hold ran out before it was paid. Nothing was charged and the seats are free again.',
    meaning: 'asleep',
  },
  REFUSED: {
    label: 'Not possible',
    sentence: 'This order could not be placed. Nothing was charged.',
    meaning: 'bad',
  },
  REPLACED: {
    label: 'Replaced',
    sentence: 'A changed order took its place, with the seats it held. Nothing was charged for this one.',
    meaning: 'asleep',
  },
  CANCELLED: { label: 'Cancelled', sentence: 'This order was cancelled.', meaning: 'bad' },
} as const satisfies Record<string, StateWords>;

export type OrderWordKey = keyof typeof orderWords;

/** Which row of the words table describes an order now. */
export function orderWordKey(progress: OrderProgress): OrderWordKey {
  switch (progress.status) {
    case 'DRAFT':
      return 'PLACING';
    case 'PENDING':
      if (progress.payment === 'PAID' || progress.waitsFor === 'ISSUING') return 'ISSUING';
      if (progress.payment === 'PROCESSING') return 'CONFIRMING';
      if (progress.waitsFor === 'PLACING') return 'PLACING';
      return progress.wasDeclined ? 'DECLINED' : 'WAITING_FOR_PAYMENT';
    case 'COMPLETED':
      return progress.receipt === 'SENT' ? 'DONE' : 'RECEIPT_PENDING';
    case 'EXPIRED':
      return 'EXPIRED';
    case 'REFUSED':
      return 'REFUSED';
    case 'CANCELLED':
      return progress.isReplaced ? 'REPLACED' : 'CANCELLED';
  }
}
