import { createHash } from 'node:crypto';
import type { Stripe } from 'stripe';
import type { NewCoupon } from '@lanyard/domain/ports/coupons';
import { toStripeAmount } from '../../stripe/stripe-amount.ts';
import { takesNothingOff } from '../refuse-senseless.ts';
import { writeCodeMetadata } from './code-metadata.ts';

/** Longest name Stripe keeps of a coupon. */
const longestName = 40;
/** Least per cent of a coupon; it stands for none, and the code's metadata says so. */
const leastPercent = 0.01;

/**
 * What two calls make: the coupon, whose id is made of what it takes off, so that all codes which take off the
 * same under one name share it; and the code that points to it, under a key of its terms.
 */
export interface CouponParams {
  readonly coupon: Stripe.CouponCreateParams & { readonly id: string };
  readonly promotionCode: Stripe.PromotionCodeCreateParams;
  readonly promotionCodeKey: string;
}

/** Parameters of a code's coupon and promotion code. Throws `REFUSED` for terms Stripe cannot hold. */
export function couponParams(wanted: NewCoupon): CouponParams {
  const { discount } = wanted;
  const terms = {
    // A character of two units must not be cut in half.
    name: wanted.bookName
      .slice(0, longestName)
      .replace(/[\uD800-\uDBFF]$/, '')
      .trim(),
    duration: 'once',
    ...(discount.kind === 'PERCENT'
      ? { percent_off: takesNothingOff(discount) ? leastPercent : discount.percentBp / 100 }
      : { amount_off: toStripeAmount(discount), currency: discount.currency.toLowerCase() }),
  };
  const metadata = writeCodeMetadata(wanted);
  const id = `lanyard_${hashOf(terms)}`;
  return {
    coupon: { id, ...terms },
    // No expiry and no limit of Stripe's own: neither could be changed afterwards.
    promotionCode: { promotion: { type: 'coupon', coupon: id }, code: wanted.code, metadata },
    promotionCodeKey: `coupon/${hashOf([wanted.code, id, metadata])}/code`,
  };
}

function hashOf(value: object): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 24);
}
