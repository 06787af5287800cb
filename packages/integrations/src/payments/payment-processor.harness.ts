import type { CheckoutRequest, PaymentProcessor } from '@lanyard/domain/ports/payments';
import type { Money } from '@lanyard/domain/money/money';
import type { RawNotice, Trouble } from '../test-support/trouble.ts';

export type PaymentCall = 'OPEN' | 'LOOK_UP' | 'EXPIRE' | 'REFUND' | 'LOOK_UP_REFUND';

/** A message as the processor would send it; ids are ours, `sessionId` the processor's. */
export interface NoticeRecipe {
  readonly kind:
    | 'PAID'
    | 'PAID_LATER'
    | 'STARTED_PAYING'
    | 'DECLINED'
    | 'EXPIRED'
    | 'REFUNDED'
    | 'REFUND_SENT'
    | 'REFUND_FAILED'
    | 'REFUND_BY_HAND'
    | 'DISPUTE_OPENED'
    | 'DISPUTE_WON'
    | 'DISPUTE_LOST'
    | 'PROMOTION_CODE_CHANGED'
    | 'COUPON_CHANGED'
    | 'NOT_OURS';
  readonly sessionId: string;
  readonly orderId: string;
  readonly paymentId: string;
  readonly money: Money;
  readonly buyerEmail: string;
  readonly ageSeconds?: number;
  /** Signed by somebody who does not know our secret. */
  readonly isForged?: boolean;
}

/** One processor under test, and the hands of buyer, network and auditor around it. */
export interface PaymentHarness {
  readonly processor: PaymentProcessor;
  /** Pays, or tries to, as a buyer on the processor's page. */
  readonly pay: (sessionId: string, card: 'GOOD' | 'DECLINED') => Promise<void>;
  /** Makes a code of the processor's own that takes per cent off, and answers its id there. */
  readonly makePromotion: (code: string, percentOff: number) => Promise<string>;
  /** Makes the next such call go wrong. */
  readonly trouble: (kind: Trouble, call: PaymentCall) => Promise<void>;
  readonly clearTroubles: () => Promise<void>;
  /** How many pages the processor truly opened for an order. */
  readonly countPages: (orderId: string) => Promise<number>;
  /** The refunds the processor truly made of a payment, in minor units. */
  readonly refundsOf: (processorPaymentId: string) => Promise<readonly number[]>;
  readonly makeNotice: (recipe: NoticeRecipe) => RawNotice;
  readonly close: () => Promise<void>;
}

/** A sensible request with an order of its own, for tests. */
export function makeCheckoutRequest(changes: Partial<CheckoutRequest> = {}): CheckoutRequest {
  const unique = crypto.randomUUID().slice(0, 8);
  const now = new Date();
  return {
    orderId: `ord_${unique}`,
    paymentId: `pay_${unique}`,
    attempt: 1,
    reference: 'K7M2QX',
    currency: 'EUR',
    lines: [
      { name: 'Conference', quantity: 2, unit: { amountMinor: 29_000, currency: 'EUR' } },
      { name: 'Zürich evening & 晩ご飯', quantity: 1, unit: { amountMinor: 4550, currency: 'EUR' } },
    ],
    promotion: null,
    couponCode: null,
    buyerEmail: 'ines.duarte@example.org',
    holdUntil: new Date(now.getTime() + 15 * 60_000),
    now,
    successUrl: 'http://127.0.0.1:3000/o/token?paid=1',
    cancelUrl: 'http://127.0.0.1:3000/o/token',
    ...changes,
  };
}
