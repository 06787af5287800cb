import type { CouponCache } from './coupons/coupon-cache.ts';
import { createCouponCalls } from './coupons/create-coupon-calls.ts';
import { createEmailCalls } from './emails/create-email-calls.ts';
import type { ActivityDeps } from './deps.ts';
import { createPaymentCalls } from './payments/create-payment-calls.ts';
import { createRefundCalls } from './payments/create-refund-calls.ts';

/** Calls to services outside, as normal activities. */
export function createOutsideCalls(deps: ActivityDeps, coupons: CouponCache) {
  return {
    ...createCouponCalls(deps, coupons),
    ...createPaymentCalls(deps),
    ...createRefundCalls(deps),
    ...createEmailCalls(deps),
  };
}

export type OutsideCalls = ReturnType<typeof createOutsideCalls>;
