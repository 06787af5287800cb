import type { Stripe } from 'stripe';
import type { Money } from '@lanyard/domain/money/money';
import type { CheckoutFact } from '@lanyard/domain/ports/payments';
import { PortError } from '@lanyard/domain/ports/port-error';
import { fromStripeAmount } from '../../stripe/stripe-amount.ts';

/** What Stripe charges for a page; throws a `PortError` with `REFUSED` when it does not say. */
export function sessionTotal(session: Stripe.Checkout.Session): Money {
  if (session.amount_total === null || session.currency === null) {
    throw new PortError('REFUSED', 'session_without_total');
  }
  return fromStripeAmount(session.amount_total, session.currency);
}

/** Identifier of the payment behind a page, once somebody tried to pay. */
export function sessionPaymentId(session: Stripe.Checkout.Session): string | null {
  return typeof session.payment_intent === 'string'
    ? session.payment_intent
    : (session.payment_intent?.id ?? null);
}

/** Whether the money of a page is there, or none was due (100 % off). */
export function isSessionPaid(session: Stripe.Checkout.Session): boolean {
  return session.status === 'complete' && session.payment_status !== 'unpaid';
}

/** Where a page stands. Needs `payment_intent` expanded to tell a delayed payment from one that failed. */
export function sessionFact(session: Stripe.Checkout.Session): CheckoutFact {
  const processorPaymentId = sessionPaymentId(session);
  if (isSessionPaid(session)) return { state: 'PAID', processorPaymentId, paid: sessionTotal(session) };
  if (session.status === 'open') return { state: 'OPEN', expiresAt: new Date(session.expires_at * 1000) };
  if (session.status === 'complete' && !hasPaymentFailed(session)) {
    return { state: 'PROCESSING', processorPaymentId };
  }
  return { state: 'EXPIRED' };
}

// A delayed payment (bank debit) that fails leaves the page complete, unpaid and closed for good.
function hasPaymentFailed({ payment_intent: intent }: Stripe.Checkout.Session): boolean {
  if (intent === null || typeof intent === 'string') return false;
  return intent.status === 'requires_payment_method' || intent.status === 'canceled';
}
