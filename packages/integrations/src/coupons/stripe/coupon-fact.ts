import type { Stripe } from 'stripe';
import { couponCodeOf } from '@lanyard/domain/coupons/coupon-code';
import type { PaymentNotice } from '@lanyard/domain/ports/payments';

/** That a code changed, if an event says so. Any code may be ours: whoever reads it looks the code up. */
export function couponFact(event: Stripe.Event): PaymentNotice['fact'] | null {
  switch (event.type) {
    case 'promotion_code.created':
    case 'promotion_code.updated':
      return { kind: 'COUPON_CHANGED', code: couponCodeOf(event.data.object.code) };
    case 'coupon.created':
    case 'coupon.updated':
    case 'coupon.deleted':
      return { kind: 'COUPON_CHANGED', code: null };
    default:
      return null;
  }
}
