import type { OrderId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';

/** Notes, once, that the buyer came back from the payment page of a pending order, and tells its process. */
export async function markReturned(ctx: CommandContext, input: { orderId: OrderId }): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { count } = await tx.order.updateMany({
      where: { id: input.orderId, status: 'PENDING', returnedAt: null },
      data: { returnedAt: ctx.now },
    });
    if (count === 0) return;
    const { eventId } = await tx.order.findUniqueOrThrow({
      where: { id: input.orderId },
      select: { eventId: true },
    });
    await appendTimeline(tx, {
      eventId,
      orderId: input.orderId,
      kind: 'PAYMENT_PAGE_RETURNED',
      once: 1,
      at: ctx.now,
    });
    await appendOutbox(tx, { target: 'order', targetId: input.orderId, message: { kind: 'buyerReturned' } });
  });
}
