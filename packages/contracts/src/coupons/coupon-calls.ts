import type { CouponCode } from '@lanyard/domain/coupons/coupon-code';
import type { CouponId, EventId, OrderId } from '@lanyard/domain/ids/ids';

/** Activity type name: looks a code up at its source and keeps what it says in our row. */
export const LOOK_UP_COUPON = 'lookUpCoupon';

export interface LookUpCouponInput {
  readonly eventId: EventId;
  readonly code: CouponCode;
  /** The order that asks, on whose page the tries are shown. */
  readonly orderId?: OrderId;
}

/** What the source said a moment ago; the terms stand in our row, the capacity decides with the next hold. */
export type CouponLookup =
  | { readonly found: 'FOUND'; readonly couponId: CouponId; readonly capacity: number | null }
  | { readonly found: 'UNKNOWN' }
  /** The source did not answer, so nothing is accepted and nothing is denied. */
  | { readonly found: 'UNVERIFIED' };
