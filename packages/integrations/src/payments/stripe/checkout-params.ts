import type { Stripe } from 'stripe';
import type { CheckoutRequest } from '@lanyard/domain/ports/payments';
import { toStripeAmount } from '../../stripe/stripe-amount.ts';

// Limits of `expires_at` in Stripe's reference of Checkout Sessions: 30 minutes to 24 hours from creation.
const shortestMs = 30 * 60_000;
const longestMs = 24 * 3_600_000;
// Stripe counts from when the request arrives, by its own clock; a retry arrives later still.
const slackMs = 60_000;

/** Key under which Stripe opens one page for one attempt, however often it is asked. */
export function checkoutKey(request: CheckoutRequest): string {
  return `order/${request.orderId}/attempt/${request.attempt}`;
}

/**
 * Parameters of the Checkout Session of one attempt. Made of the request alone, since Stripe refuses the same
 * key with other parameters: a caller that tries again must keep `now` and `holdUntil`.
 */
export function checkoutParams(request: CheckoutRequest): Stripe.Checkout.SessionCreateParams {
  const metadata = {
    order_id: request.orderId,
    payment_id: request.paymentId,
    reference: request.reference,
    attempt: String(request.attempt),
    ...(request.couponCode === null ? {} : { coupon_code: request.couponCode }),
  };
  return {
    ui_mode: 'hosted_page',
    mode: 'payment',
    line_items: request.lines.map((line) => ({
      quantity: line.quantity,
      price_data: {
        currency: line.unit.currency.toLowerCase(),
        unit_amount: toStripeAmount(line.unit),
        product_data: { name: line.name },
      },
    })),
    ...(request.promotion ? { discounts: [{ promotion_code: request.promotion.sourceId }] } : {}),
    customer_email: request.buyerEmail,
    client_reference_id: request.orderId,
    metadata,
    payment_intent_data: { metadata },
    expires_at: pageExpiry(request.holdUntil, request.now),
    success_url: request.successUrl,
    cancel_url: request.cancelUrl,
  };
}

/** When the page closes by itself, in whole seconds since 1970: with the hold, within what Stripe allows. */
export function pageExpiry(holdUntil: Date, now: Date): number {
  const earliestMs = now.getTime() + shortestMs + slackMs;
  const latestMs = now.getTime() + longestMs - slackMs;
  return Math.ceil(Math.min(Math.max(holdUntil.getTime(), earliestMs), latestMs) / 1000);
}
