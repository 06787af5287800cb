import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { RequestId, TicketId } from '@lanyard/domain/ids/ids';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';

/** One press of "Send the link again" for one ticket. */
export interface TicketLinkRequest {
  readonly ticketId: TicketId;
  readonly requestId: RequestId;
}

/**
 * Notes that somebody wants a ticket's link mailed again to whoever holds it, once a press, and tells the ticket's
 * process. Throws `TICKET_CANCELLED`.
 */
export async function requestTicketLink(
  ctx: CommandContext,
  { ticketId, requestId }: TicketLinkRequest,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const ticket = await tx.ticket.findUniqueOrThrow({ where: { id: ticketId } });
    if (ticket.status === 'CANCELLED') throw new DomainError('TICKET_CANCELLED');
    const isNew = await appendTimeline(tx, {
      eventId: ticket.eventId,
      orderId: ticket.orderId,
      ticketId,
      kind: 'LINK_REQUESTED',
      once: requestId,
      facts: {
        ticket: ticket.reference,
        ...(ctx.actor.kind === 'staff' && ctx.actor.id !== undefined ? { staffId: ctx.actor.id } : {}),
      },
      at: ctx.now,
    });
    if (!isNew) return;
    await appendAudit(ctx, tx, {
      action: 'tickets.resendLink',
      subjectKind: 'ticket',
      subjectId: ticketId,
      facts: { requestId },
    });
    await appendOutbox(tx, {
      target: 'ticket',
      targetId: ticketId,
      message: { kind: 'linkRequested', requestId },
    });
  });
}
