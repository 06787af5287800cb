import type { Context } from '../../context.ts';
import type { SessionRecord } from '../../store/records.ts';
import { NO_CALL, toEvent } from '../serializers/event.ts';
import { serializeSession } from '../serializers/session.ts';
import type { PaymentTry } from './pay-session.ts';
import { redeemDiscount } from './redeem-discount.ts';

/** Completes a session that asks for no money: without a card, a payment intent or a charge. */
export function completeFreeSession(context: Context, session: SessionRecord): PaymentTry {
  const after: SessionRecord = { ...session, status: 'complete', paymentStatus: 'no_payment_required' };
  const object = serializeSession(after, context.publicUrl);
  const content = { type: 'checkout.session.completed', data: { object } } as const;
  return {
    session: after,
    decline: null,
    changes: { sessions: [after], ...redeemDiscount(context, session) },
    events: [toEvent(content, session.id, context.now(), NO_CALL)],
  };
}
