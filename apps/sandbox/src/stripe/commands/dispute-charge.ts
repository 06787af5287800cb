import type { Context, Outcome } from '../../context.ts';
import { newId } from '../../ids.ts';
import type { ChargeRecord, DisputeRecord } from '../../store/records.ts';
import { serializeDispute } from '../serializers/dispute.ts';
import { NO_CALL, toEvent } from '../serializers/event.ts';

/** The buyer's bank contests a charge. */
export function disputeCharge({ now }: Context, charge: ChargeRecord): Outcome {
  const dispute: DisputeRecord = {
    id: newId('dp_'),
    createdAt: now(),
    status: 'needs_response',
    reason: 'fraudulent',
  };
  const object = serializeDispute(charge, dispute);
  return {
    changes: { charges: [{ ...charge, dispute }] },
    events: [toEvent({ type: 'charge.dispute.created', data: { object } }, charge.sessionId, now(), NO_CALL)],
  };
}

/** The bank decides about a dispute. */
export function closeDispute(
  { now }: Context,
  charge: ChargeRecord,
  dispute: DisputeRecord,
  status: 'won' | 'lost',
): Outcome {
  const closed: DisputeRecord = { ...dispute, status };
  const object = serializeDispute(charge, closed);
  return {
    changes: { charges: [{ ...charge, dispute: closed }] },
    events: [toEvent({ type: 'charge.dispute.closed', data: { object } }, charge.sessionId, now(), NO_CALL)],
  };
}
