import type { StateWords } from '../orders/order-words.ts';

/** Where one attempt to pay stands, in words for staff. */
export const paymentWords = {
  OPENING: { label: 'Being opened', sentence: 'The payment page is being opened.', meaning: 'waiting' },
  OPEN: { label: 'Page open', sentence: 'The buyer can pay on the payment page.', meaning: 'waiting' },
  DECLINED: {
    label: 'Card declined',
    sentence: 'A card was declined. The page is still open for another one.',
    meaning: 'attention',
  },
  PROCESSING: {
    label: 'With the bank',
    sentence: 'The payment partner is confirming it; this can take days.',
    meaning: 'waiting',
  },
  PAID: { label: 'Paid', sentence: 'The money has arrived.', meaning: 'good' },
  FAILED: { label: 'Not paid', sentence: 'The payment page was closed unpaid.', meaning: 'asleep' },
} as const satisfies Record<string, StateWords>;

export type PaymentWordKey = keyof typeof paymentWords;
