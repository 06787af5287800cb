import type Stripe from 'stripe';
import type { CouponRecord, PromotionCodeRecord } from '../../store/records.ts';
import { isPromotionCodeActive } from '../coupon-state.ts';
import { toSeconds } from './session.ts';

/** A promotion code as the vendor answers it; whether it is active depends on its coupon and the time, too. */
export function serializePromotionCode(
  promotionCode: PromotionCodeRecord,
  coupon: CouponRecord,
  now: number,
): Stripe.PromotionCode {
  return {
    id: promotionCode.id,
    object: 'promotion_code',
    active: isPromotionCodeActive(promotionCode, coupon, now),
    code: promotionCode.code,
    created: toSeconds(promotionCode.createdAt),
    customer: null,
    customer_account: null,
    expires_at: promotionCode.expiresAtSeconds,
    livemode: false,
    max_redemptions: promotionCode.maxRedemptions,
    metadata: promotionCode.metadata,
    promotion: { type: 'coupon', coupon: coupon.id },
    restrictions: restrictionsOf(promotionCode),
    times_redeemed: promotionCode.timesRedeemed,
  };
}

function restrictionsOf({ minimum, otherMinimums }: PromotionCodeRecord): Stripe.PromotionCode.Restrictions {
  const others = Object.entries(otherMinimums).map(([currency, amountMinor]) => [
    currency,
    { minimum_amount: amountMinor },
  ]);
  return {
    first_time_transaction: false,
    minimum_amount: minimum?.amountMinor ?? null,
    minimum_amount_currency: minimum?.currency ?? null,
    ...(others.length > 0 ? { currency_options: Object.fromEntries(others) } : {}),
  };
}
