import type { CouponCode } from '../coupons/coupon-code.ts';
import type { Money } from '../money/money.ts';

/** A line on the processor's page. */
export interface CheckoutLine {
  readonly name: string;
  readonly quantity: number;
  readonly unit: Money;
}

/** What is needed to open a payment page. */
export interface CheckoutRequest {
  readonly orderId: string;
  readonly paymentId: string;
  /** Attempt of this order to be paid, from 1; part of the idempotency key. */
  readonly attempt: number;
  readonly reference: string;
  readonly currency: string;
  /** What is paid for, net of every discount unless `promotion` takes it off. */
  readonly lines: readonly CheckoutLine[];
  /** A code the processor itself takes off the whole order (and counts); null when the lines are net already. */
  readonly promotion: { readonly sourceId: string } | null;
  /** Kept with the page for the books: which code made the lines cheaper, if one did. */
  readonly couponCode: string | null;
  readonly buyerEmail: string;
  /** When our hold ends; the processor's page may live longer and is then ended by us. */
  readonly holdUntil: Date;
  readonly now: Date;
  readonly successUrl: string;
  readonly cancelUrl: string;
}

/** Where to pay, and until when the processor itself keeps that page open. */
export interface OpenedCheckout {
  readonly sessionId: string;
  readonly url: string;
  readonly expiresAt: Date;
  /** What the processor will charge; compared with ours before the address is given away. */
  readonly total: Money;
}

/** What the processor knows of a payment page. */
export type CheckoutFact =
  | { readonly state: 'OPEN'; readonly expiresAt: Date }
  | { readonly state: 'EXPIRED' }
  | { readonly state: 'PROCESSING'; readonly processorPaymentId: string | null }
  | { readonly state: 'PAID'; readonly processorPaymentId: string | null; readonly paid: Money };

/** Money to be given back of one payment; the same `refundId` again gives nothing back a second time. */
export interface RefundRequest {
  readonly refundId: string;
  readonly orderId: string;
  readonly processorPaymentId: string;
  readonly amount: Money;
}

/** What the processor knows of a refund; one that it took may still fail days later. */
export interface RefundFact {
  readonly processorRefundId: string;
  readonly state: 'SENT' | 'FAILED';
  readonly amount: Money;
  /** The processor's code of why it failed; null when it has not. */
  readonly failureCode: string | null;
}

/** A processor's verified message, reduced to facts without personal data. */
export interface PaymentNotice {
  readonly eventId: string;
  readonly type: string;
  readonly createdAt: Date;
  /** The order it is about; null when it is about none of ours. */
  readonly about: {
    readonly sessionId: string | null;
    readonly orderId: string | null;
    readonly paymentId: string | null;
  } | null;
  readonly fact:
    | { readonly kind: 'PAID'; readonly processorPaymentId: string | null; readonly paid: Money }
    | { readonly kind: 'DECLINED'; readonly declineCode: string; readonly processorPaymentId: string | null }
    | { readonly kind: 'EXPIRED' }
    /** A refund was made or failed; `refundId` is ours, null for one that somebody made at the processor. */
    | ({
        readonly kind: 'REFUND';
        readonly refundId: string | null;
        readonly processorPaymentId: string;
      } & RefundFact)
    /** The buyer's bank contests a payment, or has decided about it. */
    | {
        readonly kind: 'DISPUTE';
        readonly disputeId: string;
        readonly processorPaymentId: string;
        readonly state: 'OPEN' | 'WON' | 'LOST';
        readonly amount: Money;
        readonly disputeCode: string;
      }
    /** Somebody made, changed or removed a code at the processor; null when any code may be meant. */
    | { readonly kind: 'COUPON_CHANGED'; readonly code: CouponCode | null }
    | { readonly kind: 'OTHER' };
}

/**
 * A payment processor. All calls are safe to repeat: `openCheckout` with the same order and attempt returns
 * the same page. Failures are `PortError`s.
 */
export interface PaymentProcessor {
  readonly name: string;
  openCheckout(request: CheckoutRequest): Promise<OpenedCheckout>;
  lookUpCheckout(sessionId: string): Promise<CheckoutFact>;
  /** Ends the page so that it can no longer be paid; tells the truth when it has been paid meanwhile. */
  expireCheckout(sessionId: string): Promise<CheckoutFact>;
  /** Gives money back, once for each `refundId`. `REFUSED` is final, as when more is asked for than is left. */
  refund(request: RefundRequest): Promise<RefundFact>;
  /** The refund made for our `refundId` of a payment; null when there is none. */
  lookUpRefund(of: Pick<RefundRequest, 'refundId' | 'processorPaymentId'>): Promise<RefundFact | null>;
  /** Verifies signature and age over the raw body; throws a `PortError` with `INVALID` otherwise. */
  readNotice(
    rawBody: Buffer,
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ): PaymentNotice;
}
