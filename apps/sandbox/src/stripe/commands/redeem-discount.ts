import type { Context } from '../../context.ts';
import type { SessionRecord } from '../../store/records.ts';
import type { Changes } from '../../store/store.ts';

/** Counts one use of what a session takes off, at the moment it is completed. */
export function redeemDiscount({ store }: Context, { discount }: SessionRecord): Changes {
  const coupon = discount && store.coupons.get(discount.couponId);
  if (!coupon) return {};
  const promotionCode =
    discount.promotionCodeId === null ? undefined : store.promotionCodes.get(discount.promotionCodeId);
  return {
    coupons: [{ ...coupon, timesRedeemed: coupon.timesRedeemed + 1 }],
    ...(promotionCode
      ? { promotionCodes: [{ ...promotionCode, timesRedeemed: promotionCode.timesRedeemed + 1 }] }
      : {}),
  };
}
