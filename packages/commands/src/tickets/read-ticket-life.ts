import type { Db } from '@lanyard/db/client';
import type { TicketId } from '@lanyard/domain/ids/ids';
import { policySpans, type Policies } from '@lanyard/domain/policies/policies';
import type { TicketLife } from '@lanyard/domain/tickets/next-wake';
import type { TicketStatus } from '@lanyard/domain/tickets/ticket-states';

/** What decides when a ticket's process wakes next, as it stands now. */
export async function readTicketLife(db: Db, ticketId: TicketId): Promise<TicketLife> {
  const { status, order } = await db.prisma.ticket.findUniqueOrThrow({
    where: { id: ticketId },
    select: { status: true, order: { select: { event: { select: { endsAt: true, policies: true } } } } },
  });
  return {
    // Only commands write it, and they know these three.
    status: status as TicketStatus,
    eventEndsAt: order.event.endsAt.getTime(),
    // Written by `createEvent` from a validated file.
    keepOpenMs: policySpans(order.event.policies as unknown as Policies).keepOpenMs,
  };
}
