import type { Stripe } from 'stripe';
import type { CouponCode } from '@lanyard/domain/coupons/coupon-code';
import type { CouponDiscount, SourceCoupon } from '@lanyard/domain/ports/coupons';
import { PortError } from '@lanyard/domain/ports/port-error';
import { fromStripeAmount } from '../../stripe/stripe-amount.ts';
import { readCodeMetadata } from './code-metadata.ts';

/** What has to be expanded, seen from the promotion code. */
export const promotionCodeExpansion = 'promotion.coupon.applies_to';

/** Takes nothing off; only ever seen on a code that is closed. */
const nothingOff: CouponDiscount = { kind: 'PERCENT', percentBp: 0 };

/**
 * Stripe's promotion code, with its coupon expanded, as Lanyard's terms. Whatever cannot be understood, or is a
 * condition that only Stripe could hold, closes the code (capacity 0): a typing error gives nothing away.
 */
export function readPromotionCode(promotionCode: Stripe.PromotionCode, code: CouponCode): SourceCoupon {
  const { per, isReadable, ...terms } = readCodeMetadata(promotionCode.metadata ?? {});
  const coupon = typeof promotionCode.promotion.coupon === 'string' ? null : promotionCode.promotion.coupon;
  const discount = coupon && readDiscount(coupon, per);
  const isOpen = isReadable && discount !== null && !isConditional(promotionCode, coupon);
  return {
    ...terms,
    sourceId: promotionCode.id,
    code,
    isActive: promotionCode.active,
    discount: discount ?? nothingOff,
    capacity: isOpen ? terms.capacity : 0,
    endsAt: earliest(terms.endsAt, promotionCode.expires_at, coupon?.redeem_by ?? null),
    timesRedeemed: promotionCode.times_redeemed,
  };
}

function readDiscount(coupon: Stripe.Coupon, per: 'ORDER' | 'TICKET'): CouponDiscount | null {
  if (coupon.percent_off !== null) {
    const percentBp = Math.round(coupon.percent_off * 100);
    const isExact = Math.abs(coupon.percent_off * 100 - percentBp) < 1e-6;
    return isExact ? { kind: 'PERCENT', percentBp } : null;
  }
  if (coupon.amount_off === null || coupon.currency === null) return null;
  try {
    return { kind: 'AMOUNT', ...fromStripeAmount(coupon.amount_off, coupon.currency), per };
  } catch (error) {
    if (error instanceof PortError) return null;
    throw error;
  }
}

/** Conditions of Stripe's own, which only Stripe could check. */
function isConditional(
  { restrictions, customer }: Stripe.PromotionCode,
  coupon: Stripe.Coupon | null,
): boolean {
  const hasRestriction = restrictions.first_time_transaction || restrictions.minimum_amount !== null;
  return hasRestriction || customer !== null || coupon?.applies_to !== undefined;
}

function earliest(endsAt: Date | null, ...stripeEnds: readonly (number | null)[]): Date | null {
  const ends = [
    ...(endsAt ? [endsAt.getTime()] : []),
    ...stripeEnds.flatMap((seconds) => (seconds === null ? [] : [seconds * 1000])),
  ];
  return ends.length > 0 ? new Date(Math.min(...ends)) : null;
}
