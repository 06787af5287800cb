import { createHash } from 'node:crypto';
import type { Stripe } from 'stripe';
import type { NewCoupon } from '@lanyard/domain/ports/coupons';
import { toStripeAmount } from '../../stripe/stripe-amount.ts';
import { writeCodeMetadata } from './code-metadata.ts';

/** Longest name Stripe keeps of a coupon. */
const longestName = 40;

/** What two calls make: the coupon, and the code that points to it; their keys depend on the terms alone. */
export interface CouponParams {
  readonly coupon: Stripe.CouponCreateParams & { readonly id: string };
  readonly couponKey: string;
  readonly promotionCode: Stripe.PromotionCodeCreateParams;
  readonly promotionCodeKey: string;
}

/** Parameters of a code's coupon and promotion code. Throws `REFUSED` for terms Stripe cannot hold. */
export function couponParams(wanted: NewCoupon): CouponParams {
  const { discount } = wanted;
  const terms = {
    // A character of two units must not be cut in half.
    name: wanted.label
      .slice(0, longestName)
      .replace(/[\uD800-\uDBFF]$/, '')
      .trim(),
    duration: 'once',
    ...(discount.kind === 'PERCENT'
      ? { percent_off: discount.percentBp / 100 }
      : { amount_off: toStripeAmount(discount), currency: discount.currency.toLowerCase() }),
  };
  const metadata = writeCodeMetadata(wanted);
  const hash = createHash('sha256')
    .update(JSON.stringify([wanted.code, terms, metadata]))
    .digest('hex')
    .slice(0, 24);
  const id = `lanyard_${hash}`;
  return {
    coupon: { id, ...terms },
    couponKey: `coupon/${hash}/terms`,
    promotionCode: { promotion: { type: 'coupon', coupon: id }, code: wanted.code, metadata },
    promotionCodeKey: `coupon/${hash}/code`,
  };
}
