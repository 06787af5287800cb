import type { CouponCode } from '../coupons/coupon-code.ts';

/** What a code takes off. Amounts in minor units, per cent in basis points (2000 = 20 %). */
export type CouponDiscount =
  | { readonly kind: 'PERCENT'; readonly percentBp: number }
  | {
      readonly kind: 'AMOUNT';
      readonly amountMinor: number;
      readonly currency: string;
      readonly per: 'ORDER' | 'TICKET';
    };

/** What a code allows, as its source says at this moment. */
export interface SourceCoupon {
  /** The source's own id of the code (`promo_…`): what a payment page is given to count it. */
  readonly sourceId: string;
  readonly code: CouponCode;
  /** False while paused. */
  readonly isActive: boolean;
  readonly discount: CouponDiscount;
  /** Discounted tickets there may be in all; null for no limit, 0 for closed. */
  readonly capacity: number | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  /** The event it is for; null for any. */
  readonly eventSlug: string | null;
  /** Keys of the ticket types it is for; null for all. */
  readonly ticketTypeKeys: readonly string[] | null;
  readonly minimumTickets: number;
  readonly oncePerBuyer: boolean;
  /** How often the source itself counted it; differs from ours in known ways. */
  readonly timesRedeemed: number;
}

/** What is needed to make a code; the same code with the same terms again finds the first one. */
export interface NewCoupon extends Omit<SourceCoupon, 'sourceId' | 'isActive' | 'timesRedeemed'> {
  /** What people who keep the books read: `Upkeep: early birds`. */
  readonly label: string;
}

/** Where codes live. Failures are `PortError`s; a code that is not there is an answer, null. */
export interface CouponSource {
  readonly name: string;
  lookUp(code: CouponCode): Promise<SourceCoupon | null>;
  /** Makes a code, once: safe to repeat. Throws `REFUSED` when the code exists with other terms. */
  create(coupon: NewCoupon): Promise<SourceCoupon>;
}
