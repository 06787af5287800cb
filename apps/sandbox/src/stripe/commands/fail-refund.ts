import type { Context, Outcome } from '../../context.ts';
import type { RefundRecord } from '../../store/records.ts';
import { NO_CALL, toEvent } from '../serializers/event.ts';
import { serializeRefund } from '../serializers/refund.ts';

/** Takes a refund back that the buyer's bank would not have: its money is on the charge again. */
export function failRefund({ store, now }: Context, refund: RefundRecord): Outcome {
  const failed: RefundRecord = { ...refund, failedAt: now() };
  const charge = store.charges.get(refund.chargeId);
  const object = serializeRefund(failed);
  const group = charge?.sessionId ?? refund.id;
  return {
    changes: {
      refunds: [failed],
      ...(charge
        ? { charges: [{ ...charge, refundedMinor: charge.refundedMinor - refund.amountMinor }] }
        : {}),
    },
    events: [toEvent({ type: 'refund.failed', data: { object } }, group, now(), NO_CALL)],
  };
}
