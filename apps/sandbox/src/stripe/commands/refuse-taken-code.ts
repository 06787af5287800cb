import type { Context } from '../../context.ts';
import type { PromotionCodeRecord } from '../../store/records.ts';
import { isPromotionCodeActive } from '../coupon-state.ts';
import { invalidRequest } from '../errors.ts';

/** Throws when another code of the same spelling, in capitals or not, can be used at this moment. */
export function refuseTakenCode({ store, now }: Context, { id, code }: PromotionCodeRecord): void {
  for (const other of store.promotionCodesByCode.get(code.toLowerCase()).newestFirst()) {
    const coupon = store.coupons.get(other.couponId);
    if (other.id === id || !coupon || !isPromotionCodeActive(other, coupon, now())) continue;
    throw invalidRequest(`An active promotion code with \`code: ${code}\` already exists.`);
  }
}
