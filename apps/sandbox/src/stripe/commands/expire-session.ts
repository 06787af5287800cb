import type { Context, Outcome } from '../../context.ts';
import type { SessionRecord } from '../../store/records.ts';
import { toEvent, type EventCause } from '../serializers/event.ts';
import { serializeSession } from '../serializers/session.ts';

/** Closes an open session for good and cancels what is left of its payment. */
export function expireSession(
  context: Context,
  session: SessionRecord,
  cause: EventCause,
): Outcome & { session: SessionRecord } {
  const now = context.now();
  const expired: SessionRecord = { ...session, status: 'expired' };
  const intent = session.paymentIntentId
    ? context.store.paymentIntents.get(session.paymentIntentId)
    : undefined;
  const object = serializeSession(expired, context.publicUrl);
  return {
    session: expired,
    changes: {
      sessions: [expired],
      ...(intent ? { paymentIntents: [{ ...intent, status: 'canceled', canceledAt: now }] } : {}),
    },
    events: [toEvent({ type: 'checkout.session.expired', data: { object } }, session.id, now, cause)],
  };
}
