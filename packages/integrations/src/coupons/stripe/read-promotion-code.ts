import type { Stripe } from 'stripe';
import type { CouponFault } from '@lanyard/domain/coupons/coupon-fault';
import type { CouponCode } from '@lanyard/domain/coupons/coupon-code';
import type { CouponDiscount, SourceCoupon } from '@lanyard/domain/ports/coupons';
import { PortError } from '@lanyard/domain/ports/port-error';
import { fromStripeAmount } from '../../stripe/stripe-amount.ts';
import { takesNothingOff } from '../refuse-senseless.ts';
import { readCodeMetadata } from './code-metadata.ts';

/** What has to be expanded, seen from the promotion code. */
export const promotionCodeExpansion = 'promotion.coupon.applies_to';

/** Of a code that is closed, or only opens what is hidden. */
const nothingOff: CouponDiscount = { kind: 'PERCENT', percentBp: 0 };

/**
 * Stripe's promotion code, with its coupon expanded, as Lanyard's terms. Whatever cannot be understood, or is a
 * condition that only Stripe could hold, closes the code (capacity 0): a typing error gives nothing away.
 */
export function readPromotionCode(promotionCode: Stripe.PromotionCode, code: CouponCode): SourceCoupon {
  const {
    per,
    takesNothingOff: isNothing,
    fault: metadataFault,
    ...terms
  } = readCodeMetadata(promotionCode.metadata ?? {});
  const coupon = couponOf(promotionCode);
  const known = coupon && readDiscount(coupon, per);
  const fault: CouponFault | null = metadataFault ?? faultOf(promotionCode, coupon, known);
  const discount = known && !isNothing ? known : nothingOff;
  return {
    ...terms,
    sourceId: promotionCode.id,
    code,
    isActive: promotionCode.active,
    discount,
    capacity: fault === null ? terms.capacity : 0,
    fault,
    endsAt: earliest(terms.endsAt, stripesEnd(promotionCode)),
    timesRedeemed: promotionCode.times_redeemed,
    // Where nothing is to be taken off, Stripe would still take off what the coupon says.
    ridesOnProcessor: !takesNothingOff(discount),
  };
}

/** When Stripe itself ends a code, which nobody can put off any more; null for never. */
export function stripesEnd(promotionCode: Stripe.PromotionCode): Date | null {
  return earliest(instant(promotionCode.expires_at), instant(couponOf(promotionCode)?.redeem_by ?? null));
}

function couponOf({ promotion }: Stripe.PromotionCode): Stripe.Coupon | null {
  return typeof promotion.coupon === 'string' ? null : promotion.coupon;
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

function faultOf(
  promotionCode: Stripe.PromotionCode,
  coupon: Stripe.Coupon | null,
  discount: CouponDiscount | null,
): CouponFault | null {
  if (discount === null) return { kind: 'DISCOUNT' };
  return isConditional(promotionCode, coupon) ? { kind: 'CONDITION' } : null;
}

/** Conditions of Stripe's own, which only Stripe could check. */
function isConditional(
  { restrictions, customer }: Stripe.PromotionCode,
  coupon: Stripe.Coupon | null,
): boolean {
  const hasRestriction = restrictions.first_time_transaction || restrictions.minimum_amount !== null;
  return hasRestriction || customer !== null || coupon?.applies_to !== undefined;
}

function earliest(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function instant(seconds: number | null): Date | null {
  return seconds === null ? null : new Date(seconds * 1000);
}
