import { z } from 'zod';
import type { Context, Outcome } from '../../context.ts';
import { newId } from '../../ids.ts';
import { formatMoney } from '../../money.ts';
import type { ChargeRecord, RefundRecord, SessionRecord } from '../../store/records.ts';
import { invalidRequest, noSuch } from '../errors.ts';
import { expand, integer, metadata, text } from '../params.ts';
import { serializeCharge } from '../serializers/charge.ts';
import { toEvent, type EventCause } from '../serializers/event.ts';
import { serializeRefund } from '../serializers/refund.ts';

/** The parameters of `POST /v1/refunds` that the sandbox understands. */
export const createRefundParams = z.strictObject({
  charge: text().optional(),
  payment_intent: text().optional(),
  amount: integer(1, 99_999_999).optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  metadata: metadata.optional(),
  expand,
});

type CreateRefundParams = z.output<typeof createRefundParams>;

/** Gives back all that is left of a charge, or a part of it; never more than was taken. */
export function createRefund(
  context: Context,
  params: CreateRefundParams,
  cause: EventCause,
): Outcome & { refund: RefundRecord } {
  const now = context.now();
  const { charge, session } = chargeToRefund(context, params);
  const leftMinor = charge.amountMinor - charge.refundedMinor;
  if (leftMinor === 0) {
    throw invalidRequest(`Charge ${charge.id} has already been refunded.`, {
      code: 'charge_already_refunded',
    });
  }
  const amountMinor = params.amount ?? leftMinor;
  if (amountMinor > leftMinor) {
    const message = `Refund amount (${formatMoney(amountMinor, charge.currency)}) is greater than unrefunded amount on charge (${formatMoney(leftMinor, charge.currency)})`;
    throw invalidRequest(message, { param: 'amount' });
  }
  const refund: RefundRecord = {
    id: newId('re_'),
    chargeId: charge.id,
    paymentIntentId: charge.paymentIntentId,
    createdAt: now,
    amountMinor,
    currency: charge.currency,
    reason: params.reason ?? null,
    metadata: params.metadata ?? {},
  };
  const after: ChargeRecord = { ...charge, refundedMinor: charge.refundedMinor + amountMinor };
  return {
    refund,
    changes: { refunds: [refund], charges: [after] },
    events: [
      toEvent({ type: 'refund.created', data: { object: serializeRefund(refund) } }, session.id, now, cause),
      toEvent(
        { type: 'charge.refunded', data: { object: serializeCharge(after, session) } },
        session.id,
        now,
        cause,
      ),
    ],
  };
}

function chargeToRefund(
  context: Context,
  params: CreateRefundParams,
): { charge: ChargeRecord; session: SessionRecord } {
  const { store } = context;
  const intent =
    params.payment_intent === undefined ? undefined : store.paymentIntents.get(params.payment_intent);
  if (params.payment_intent !== undefined && !intent)
    throw noSuch('payment_intent', params.payment_intent, 'payment_intent');
  const chargeId = params.charge ?? intent?.latestChargeId;
  if (chargeId === undefined) {
    throw invalidRequest(
      'One of the following params should be provided for this request: payment_intent or charge.',
    );
  }
  const charge = store.charges.get(chargeId);
  const session = charge && store.sessions.get(charge.sessionId);
  if (!charge || !session) throw noSuch('charge', chargeId, 'charge');
  if (intent && charge.paymentIntentId !== intent.id) {
    throw invalidRequest(`Charge ${charge.id} does not belong to ${intent.id}.`, { param: 'charge' });
  }
  if (charge.status !== 'succeeded') {
    throw invalidRequest(
      `This PaymentIntent (${charge.paymentIntentId}) does not have a successful charge to refund.`,
      {
        param: params.charge === undefined ? 'payment_intent' : 'charge',
      },
    );
  }
  return { charge, session };
}
