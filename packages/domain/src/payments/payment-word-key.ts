import type { PaymentWordKey } from './payment-words.ts';

/** Which row of `paymentWords` describes an attempt to pay, by its row. */
export function paymentWordKey(payment: {
  readonly status: string;
  readonly sessionId: string | null;
  readonly declineCode: string | null;
}): PaymentWordKey {
  switch (payment.status) {
    case 'PAID':
    case 'PROCESSING':
    case 'FAILED':
      return payment.status;
    default:
      if (payment.sessionId === null) return 'OPENING';
      return payment.declineCode === null ? 'OPEN' : 'DECLINED';
  }
}
