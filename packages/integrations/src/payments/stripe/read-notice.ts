import { Stripe } from 'stripe';
import type { PaymentNotice } from '@lanyard/domain/ports/payments';
import { PortError } from '@lanyard/domain/ports/port-error';
import { couponFact } from '../../coupons/stripe/coupon-fact.ts';
import { vendorCode } from '../../vendor-code.ts';
import { readHeader, type HeaderBag } from '../../webhooks/read-header.ts';
import { fromStripeAmount } from '../../stripe/stripe-amount.ts';
import { refundFact, refundLabel } from './refund-facts.ts';
import { isSessionPaid, sessionPaymentId, sessionTotal } from './session-facts.ts';

/** Oldest message taken, in seconds; Stripe's own default. */
const toleranceSeconds = 300;

/**
 * Verifies one webhook of Stripe over its raw body and keeps what we act on. While a secret is being rolled
 * the header carries several signatures, of which one has to fit. Throws a `PortError` with `INVALID`.
 */
export function readStripeNotice(rawBody: Buffer, headers: HeaderBag, secret: string): PaymentNotice {
  const event = verify(rawBody, headers, secret);
  const about = aboutOf(event.data.object);
  return {
    eventId: event.id,
    type: event.type,
    createdAt: new Date(event.created * 1000),
    about,
    fact: couponFact(event) ?? moneyBackFact(event) ?? (about ? paymentFact(event) : { kind: 'OTHER' }),
  };
}

function verify(rawBody: Buffer, headers: HeaderBag, secret: string): Stripe.Event {
  const signature = readHeader(headers, 'stripe-signature');
  if (!signature) throw new PortError('INVALID', 'signature_missing');
  let event: Stripe.Event;
  try {
    event = Stripe.webhooks.constructEvent(rawBody, signature, secret, toleranceSeconds);
  } catch (error) {
    const isSignature = error instanceof Stripe.errors.StripeSignatureVerificationError;
    throw new PortError('INVALID', isSignature ? 'signature_mismatch' : 'not_an_event');
  }
  // The types promise these; a genuine signature over something else does not.
  if (event?.object !== 'event' || !event.data?.object) throw new PortError('INVALID', 'not_an_event');
  return event;
}

/** Refunds and disputes carry the payment, not always our labels: whoever reads it looks the payment up. */
function moneyBackFact(event: Stripe.Event): PaymentNotice['fact'] | null {
  switch (event.type) {
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed': {
      const refund = event.data.object;
      const processorPaymentId = idOf(refund.payment_intent);
      if (processorPaymentId === null) return null;
      const refundId = refund.metadata?.[refundLabel] ?? null;
      return { kind: 'REFUND', refundId, processorPaymentId, ...refundFact(refund) };
    }
    case 'charge.dispute.created':
    case 'charge.dispute.closed': {
      const { id, payment_intent, amount, currency, status, reason } = event.data.object;
      const processorPaymentId = idOf(payment_intent);
      const state = disputeStates[status] ?? 'OPEN';
      if (processorPaymentId === null || (event.type === 'charge.dispute.closed' && state === 'OPEN'))
        return null;
      const disputeCode = vendorCode(reason);
      const money = fromStripeAmount(amount, currency);
      return { kind: 'DISPUTE', disputeId: id, processorPaymentId, state, amount: money, disputeCode };
    }
    default:
      return null;
  }
}

const disputeStates: Readonly<Record<string, 'WON' | 'LOST' | 'OPEN'>> = {
  won: 'WON',
  lost: 'LOST',
  warning_closed: 'WON',
  prevented: 'WON',
};

function idOf(reference: string | { readonly id: string } | null): string | null {
  return typeof reference === 'string' ? reference : (reference?.id ?? null);
}

function paymentFact(event: Stripe.Event): PaymentNotice['fact'] {
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded': {
      const session = event.data.object;
      // Completed but unpaid is a delayed payment that has only begun.
      if (!isSessionPaid(session)) return { kind: 'OTHER' };
      return { kind: 'PAID', processorPaymentId: sessionPaymentId(session), paid: sessionTotal(session) };
    }
    case 'checkout.session.expired':
      return { kind: 'EXPIRED' };
    case 'payment_intent.payment_failed': {
      const { id, last_payment_error: failure } = event.data.object;
      const declineCode = vendorCode(failure?.decline_code, failure?.code);
      return { kind: 'DECLINED', declineCode, processorPaymentId: id };
    }
    default:
      return { kind: 'OTHER' };
  }
}

/** Which of our orders a Stripe object belongs to, by the metadata we gave it; null for anybody else's. */
function aboutOf(object: object): PaymentNotice['about'] {
  const orderId = label(object, 'order_id');
  if (orderId === null) return null;
  const isSession = 'object' in object && object.object === 'checkout.session';
  const sessionId = isSession && 'id' in object && typeof object.id === 'string' ? object.id : null;
  return { sessionId, orderId, paymentId: label(object, 'payment_id') };
}

function label(object: object, name: string): string | null {
  if (!('metadata' in object) || typeof object.metadata !== 'object' || object.metadata === null) return null;
  const value: unknown = Object.entries(object.metadata).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : null;
}
