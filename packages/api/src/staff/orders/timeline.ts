import { orderWorkflowId } from '@lanyard/contracts/workflow-ids';
import type { TimelineView } from '@lanyard/domain/staff/timeline-view';
import { mergeStory } from '@lanyard/domain/timeline/merge-story';
import { newestPayment } from '../../orders/placed-row.ts';
import { progressFromRow } from '../../orders/progress-from-row.ts';
import { readReceiptStatus } from '../../orders/receipt-status.ts';
import { readLiveCalls, readLiveResend } from '../process/ask-process.ts';
import { liveWaits } from '../process/live-waits.ts';
import { orderProcedure } from '../staff-procedure.ts';
import { readStory } from '../story/read-story.ts';
import { standOrder } from './stand-order.ts';

/**
 * The story of an order and its tickets, newest first, with what its process has under way and waits for. While
 * Temporal is away, or has forgotten the process, the story is told without that. Throws ORDER_NOT_FOUND.
 */
export const timeline = orderProcedure('orders.read').query(async ({ ctx, input }): Promise<TimelineView> => {
  const { orderId } = input;
  const [order, story, receipt, calls] = await Promise.all([
    ctx.db.prisma.order.findUniqueOrThrow({
      where: { id: orderId },
      include: { event: true, payments: newestPayment },
    }),
    readStory(ctx.db, { orderId }),
    readReceiptStatus(ctx.db, orderId),
    readLiveCalls(ctx.temporal, orderWorkflowId(orderId)),
  ]);
  const told = { ...story, timeZone: order.event.timeZone, now: ctx.now().getTime() };
  if (!calls) return mergeStory({ ...told, live: null });
  // A replaced order is over like any cancelled one, and waits for nothing.
  const fromRow = progressFromRow(order, { receipt, isReplaced: false });
  const [{ wait }, resends] = await Promise.all([
    standOrder(ctx.temporal, order, fromRow),
    Promise.all(story.openRequests.map((requestId) => readLiveResend(ctx.temporal, requestId))),
  ]);
  const live = { calls: [...calls, ...resends.flatMap((call) => call ?? [])], waits: liveWaits(wait) };
  return mergeStory({ ...told, live });
});
