import type { CouponHome } from './coupon-words.ts';

/** Where a code lives, by its source's id of it. */
export function couponHomeOf(sourceId: string): CouponHome {
  return sourceId.startsWith('builtin_') ? 'BUILT_IN' : 'STRIPE';
}
