import type { Context, Outcome } from '../../context.ts';
import type { CouponRecord } from '../../store/records.ts';
import { serializeCoupon } from '../serializers/coupon.ts';
import { toEvent, type EventCause } from '../serializers/event.ts';

/** Takes a coupon away for good and switches its codes off; what was redeemed stays as it was. */
export function deleteCoupon(context: Context, before: CouponRecord, cause: EventCause): Outcome {
  const now = context.now();
  const coupon: CouponRecord = { ...before, isDeleted: true };
  const codes = [...context.store.promotionCodes.oldestFirst()].filter(
    ({ couponId, isSwitchedOn }) => couponId === coupon.id && isSwitchedOn,
  );
  const object = serializeCoupon(coupon, now);
  return {
    changes: {
      coupons: [coupon],
      promotionCodes: codes.map((promotionCode) => ({ ...promotionCode, isSwitchedOn: false })),
    },
    events: [toEvent({ type: 'coupon.deleted', data: { object } }, coupon.id, now, cause)],
  };
}
