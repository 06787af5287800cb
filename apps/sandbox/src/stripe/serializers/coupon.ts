import type Stripe from 'stripe';
import type { CouponRecord } from '../../store/records.ts';
import { isCouponValid } from '../coupon-state.ts';
import { toSeconds } from './session.ts';

/** A coupon as the vendor answers it; `applies_to` only comes when it is expanded. */
export function serializeCoupon(coupon: CouponRecord, now: number): Stripe.Coupon {
  return {
    id: coupon.id,
    object: 'coupon',
    amount_off: coupon.amountOffMinor,
    created: toSeconds(coupon.createdAt),
    currency: coupon.currency,
    duration: coupon.duration,
    duration_in_months: coupon.durationInMonths,
    livemode: false,
    max_redemptions: coupon.maxRedemptions,
    metadata: coupon.metadata,
    name: coupon.name,
    percent_off: coupon.percentOff,
    redeem_by: coupon.redeemBySeconds,
    times_redeemed: coupon.timesRedeemed,
    valid: isCouponValid(coupon, now),
  };
}
