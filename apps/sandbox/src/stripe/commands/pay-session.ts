import type { Context, Outcome } from '../../context.ts';
import { newId } from '../../ids.ts';
import type { ChargeRecord, Decline, PaymentIntentRecord, SessionRecord } from '../../store/records.ts';
import { DECLINES, REFUNDS_FAIL_CARD, toCardRecord, type CardInput } from '../cards.ts';
import { serializeCharge } from '../serializers/charge.ts';
import { NO_CALL, toEvent, type EventContent } from '../serializers/event.ts';
import { serializePaymentIntent } from '../serializers/payment-intent.ts';
import { serializeSession } from '../serializers/session.ts';
import { redeemDiscount } from './redeem-discount.ts';

/** What a try to pay came to. */
export interface PaymentTry extends Outcome {
  session: SessionRecord;
  decline: Decline | null;
}

/** Tries to take a session's money with a card; the session must be open, which the caller has just checked. */
export function paySession(
  context: Context,
  session: SessionRecord,
  card: CardInput,
  name: string | null,
): PaymentTry {
  const now = context.now();
  const decline = DECLINES[card.number] ?? null;
  const known = session.paymentIntentId
    ? context.store.paymentIntents.get(session.paymentIntentId)
    : undefined;
  const intentId = known?.id ?? newId('pi_');
  const charge: ChargeRecord = {
    id: newId('ch_'),
    sessionId: session.id,
    paymentIntentId: intentId,
    paymentMethodId: newId('pm_'),
    createdAt: now,
    status: decline ? 'failed' : 'succeeded',
    amountMinor: session.amountMinor,
    refundedMinor: 0,
    currency: session.currency,
    metadata: session.payment.metadata,
    card: toCardRecord(card),
    customerName: name,
    customerEmail: session.customerEmail,
    decline,
    ...(card.number === REFUNDS_FAIL_CARD ? { failsRefunds: true } : {}),
  };
  const intent: PaymentIntentRecord = {
    id: intentId,
    sessionId: session.id,
    createdAt: known?.createdAt ?? now,
    status: decline ? 'requires_payment_method' : 'succeeded',
    canceledAt: null,
    amountMinor: session.amountMinor,
    currency: session.currency,
    metadata: session.payment.metadata,
    clientSecret: known?.clientSecret ?? `${intentId}_secret_${newId('')}`,
    latestChargeId: charge.id,
    paymentMethodId: charge.paymentMethodId,
    lastDecline: decline,
  };
  const after: SessionRecord = decline
    ? { ...session, paymentIntentId: intentId }
    : {
        ...session,
        paymentIntentId: intentId,
        status: 'complete',
        paymentStatus: 'paid',
        customerName: name,
      };
  const events = contents(after, intent, charge, context.publicUrl).map((content) =>
    toEvent(content, session.id, now, NO_CALL),
  );
  return {
    session: after,
    decline,
    changes: {
      sessions: [after],
      paymentIntents: [intent],
      charges: [charge],
      ...(decline ? {} : redeemDiscount(context, session)),
    },
    events,
  };
}

function contents(
  session: SessionRecord,
  intent: PaymentIntentRecord,
  charge: ChargeRecord,
  publicUrl: string,
): EventContent[] {
  const paymentIntent = serializePaymentIntent(intent, session);
  if (charge.decline) return [{ type: 'payment_intent.payment_failed', data: { object: paymentIntent } }];
  return [
    { type: 'payment_intent.succeeded', data: { object: paymentIntent } },
    { type: 'charge.succeeded', data: { object: serializeCharge(charge, session) } },
    { type: 'checkout.session.completed', data: { object: serializeSession(session, publicUrl) } },
  ];
}
