import type { Db } from '@lanyard/db/client';
import { eventEndAt } from '@lanyard/domain/event-changes/event-end-at';
import { eventStatusOf } from '@lanyard/domain/event-changes/event-status-of';
import type { OrderId } from '@lanyard/domain/ids/ids';
import { policySpans } from '@lanyard/domain/policies/policies';
import { policiesOf } from '../events/policies-of.ts';

/** When an order's process may end, in milliseconds since 1970 UTC, and whether its event was cancelled. */
interface OrderEvent {
  readonly closesAt: number;
  readonly isCancelled: boolean;
}

/** Reads what of its event an order's process waits for. */
export async function readOrderEvent(db: Db, orderId: OrderId): Promise<OrderEvent> {
  const { event } = await db.prisma.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { event: { select: { endsAt: true, status: true, policies: true } } },
  });
  const status = eventStatusOf(event);
  return {
    closesAt: eventEndAt({ status, endsAt: event.endsAt }) + policySpans(policiesOf(event)).keepOpenMs,
    isCancelled: status === 'CANCELLED',
  };
}
