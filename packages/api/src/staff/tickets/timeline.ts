import { ticketWorkflowId } from '@lanyard/contracts/workflow-ids';
import type { TimelineView } from '@lanyard/domain/staff/timeline-view';
import { asId } from '@lanyard/domain/ids/ids';
import { mergeStory } from '@lanyard/domain/timeline/merge-story';
import { readLiveCalls } from '../process/ask-process.ts';
import { liveWaits } from '../process/live-waits.ts';
import { ticketProcedure } from '../staff-procedure.ts';
import { readStory } from '../story/read-story.ts';
import { standTicket } from './stand-ticket.ts';

/** The story of a ticket, as `orders.timeline` tells an order's. Throws TICKET_NOT_FOUND. */
export const timeline = ticketProcedure('tickets.read').query(
  async ({ ctx, input }): Promise<TimelineView> => {
    const { ticketId } = input;
    const ticket = await ctx.db.prisma.ticket.findUniqueOrThrow({
      where: { id: ticketId },
      select: { id: true, status: true, orderId: true, order: { select: { event: true } } },
    });
    const { event } = ticket.order;
    const now = ctx.now();
    const [story, calls] = await Promise.all([
      readStory(ctx.db, { orderId: asId('order', ticket.orderId), ticketId }),
      readLiveCalls(ctx.temporal, ticketWorkflowId(ticketId)),
    ]);
    const stands = calls ? await standTicket(ctx, ticketId, now) : null;
    return mergeStory({
      ...story,
      timeZone: event.timeZone,
      now: now.getTime(),
      live: calls && { calls, waits: stands ? liveWaits(stands.wait) : [] },
    });
  },
);
