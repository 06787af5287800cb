import type { Stripe } from 'stripe';
import type { CouponNotices } from '@lanyard/domain/ports/coupon-notices';
import type { PaymentNotice } from '@lanyard/domain/ports/payments';
import { callStripe } from '../../stripe/call-stripe.ts';
import { createStripeClient } from '../../stripe/stripe-client.ts';
import { couponFact } from './coupon-fact.ts';

/** What Stripe tells when a code, or the coupon behind one, is made, changed or removed. */
const types = [
  'promotion_code.created',
  'promotion_code.updated',
  'coupon.created',
  'coupon.updated',
  'coupon.deleted',
] as const satisfies readonly Stripe.Event.Type[];

const mostNotices = 1000;

/** Stripe's own list of what it told about codes; it keeps one for thirty days. `timeoutMs` is per call. */
export function createStripeCouponNotices(options: {
  readonly secretKey: string;
  readonly apiBase?: string;
  readonly timeoutMs?: number;
}): CouponNotices {
  const { events } = createStripeClient({ timeoutMs: 8000, ...options });
  return {
    name: 'stripe',
    async since(instant) {
      const created = { gte: Math.floor(instant.getTime() / 1000) };
      const found = await callStripe(() =>
        events.list({ types: [...types], created, limit: 100 }).autoPagingToArray({ limit: mostNotices }),
      );
      return found.map(toNotice).toReversed();
    },
  };
}

/** Events of codes are about no order. */
function toNotice(event: Stripe.Event): PaymentNotice {
  const { id, type, created } = event;
  const fact = couponFact(event) ?? { kind: 'OTHER' };
  return { eventId: id, type, createdAt: new Date(created * 1000), about: null, fact };
}
