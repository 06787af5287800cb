import type { Stripe } from 'stripe';
import type { CheckoutFact, OpenedCheckout, PaymentProcessor } from '@lanyard/domain/ports/payments';
import { PortError } from '@lanyard/domain/ports/port-error';
import { checkoutKey, checkoutParams } from './checkout-params.ts';
import { callStripe } from '../../stripe/call-stripe.ts';
import { isInvalidRequest, mapStripeError } from '../../stripe/map-error.ts';
import { refundFact, refundLabel, refundParams } from './refund-facts.ts';
import { readStripeNotice } from './read-notice.ts';
import { sessionFact, sessionTotal } from './session-facts.ts';
import { createStripeClient } from '../../stripe/stripe-client.ts';

/** Settings of Stripe; `timeoutMs` is per call, in milliseconds. */
export interface StripeOptions {
  readonly secretKey: string;
  readonly webhookSecret: string;
  readonly apiBase?: string;
  readonly timeoutMs?: number;
}

/** Stripe through its hosted Checkout pages. Throws at once when a setting cannot work. */
export function createStripeProcessor(options: StripeOptions): PaymentProcessor {
  if (options.webhookSecret.trim() === '') throw new Error('the Stripe webhook secret is empty');
  const stripe = createStripeClient({ timeoutMs: 8000, ...options });
  const { sessions } = stripe.checkout;

  async function lookUpCheckout(sessionId: string): Promise<CheckoutFact> {
    return sessionFact(await callStripe(() => sessions.retrieve(sessionId, { expand: ['payment_intent'] })));
  }

  return {
    name: 'stripe',

    async openCheckout(request) {
      const params = checkoutParams(request);
      const idempotencyKey = checkoutKey(request);
      return toOpenedCheckout(await callStripe(() => sessions.create(params, { idempotencyKey })));
    },

    lookUpCheckout,

    async expireCheckout(sessionId) {
      try {
        return sessionFact(await sessions.expire(sessionId));
      } catch (error) {
        // It was paid, or ran out, before we came: the page itself knows which.
        if (isInvalidRequest(error)) return lookUpCheckout(sessionId);
        throw mapStripeError(error);
      }
    },

    async refund(request) {
      const params = refundParams(request);
      const idempotencyKey = `refund/${request.refundId}`;
      return refundFact(await callStripe(() => stripe.refunds.create(params, { idempotencyKey })));
    },

    async lookUpRefund({ refundId, processorPaymentId }) {
      // Stripe forgets keys after a day: what was made is found by what we wrote on it.
      const list = () => stripe.refunds.list({ payment_intent: processorPaymentId, limit: 100 });
      const { data } = await callStripe(list);
      const made = data.find(({ metadata }) => metadata?.[refundLabel] === refundId);
      return made ? refundFact(made) : null;
    },

    readNotice: (rawBody, headers) => readStripeNotice(rawBody, headers, options.webhookSecret),
  };
}

function toOpenedCheckout(session: Stripe.Checkout.Session): OpenedCheckout {
  if (!session.url) throw new PortError('REFUSED', 'session_without_url');
  return {
    sessionId: session.id,
    url: session.url,
    expiresAt: new Date(session.expires_at * 1000),
    total: sessionTotal(session),
  };
}
