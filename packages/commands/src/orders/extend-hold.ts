import type { OrderId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { timeWords } from '../timeline/fact-words.ts';

/** Moves a pending order's hold to a later instant (milliseconds since 1970 UTC); never to an earlier one. */
export async function extendHold(
  ctx: CommandContext,
  input: { orderId: OrderId; holdUntil: number },
): Promise<void> {
  const holdUntil = new Date(input.holdUntil);
  await inTransaction(ctx, async (tx) => {
    const { count } = await tx.order.updateMany({
      where: { id: input.orderId, status: 'PENDING', holdUntil: { lt: holdUntil } },
      data: { holdUntil },
    });
    if (count === 0) return;
    const { eventId, event } = await tx.order.findUniqueOrThrow({
      where: { id: input.orderId },
      include: { event: { select: { timeZone: true } } },
    });
    await appendTimeline(tx, {
      eventId,
      orderId: input.orderId,
      kind: 'HOLD_EXTENDED',
      once: 1,
      facts: { holdUntil: timeWords(holdUntil, event.timeZone) },
      at: ctx.now,
    });
  });
}
