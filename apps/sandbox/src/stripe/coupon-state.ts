import type { CouponRecord, PromotionCodeRecord } from '../store/records.ts';

/** Whether a coupon can still take something off. */
export function isCouponValid(coupon: CouponRecord, now: number): boolean {
  const { isDeleted, redeemBySeconds, maxRedemptions, timesRedeemed } = coupon;
  return !isDeleted && !isOver(redeemBySeconds, now) && hasUsesLeft(timesRedeemed, maxRedemptions);
}

/** Whether a code can be used: switched on, not run out, not used up, and its coupon valid. */
export function isPromotionCodeActive(
  promotionCode: PromotionCodeRecord,
  coupon: CouponRecord,
  now: number,
): boolean {
  const { isSwitchedOn, expiresAtSeconds, maxRedemptions, timesRedeemed } = promotionCode;
  const isUsable =
    isSwitchedOn && !isOver(expiresAtSeconds, now) && hasUsesLeft(timesRedeemed, maxRedemptions);
  return isUsable && isCouponValid(coupon, now);
}

function isOver(endSeconds: number | null, now: number): boolean {
  return endSeconds !== null && now >= endSeconds * 1000;
}

function hasUsesLeft(times: number, max: number | null): boolean {
  return max === null || times < max;
}
