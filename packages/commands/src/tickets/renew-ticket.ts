import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { RequestId, TicketId } from '@lanyard/domain/ids/ids';
import { renewReasons, type RenewReason } from '@lanyard/domain/tickets/renew-reasons';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { endOpenTransfer } from '../transfers/end-open-transfer.ts';
import { renewTicketSecrets } from './renew-ticket-secrets.ts';
import { wasPressedBefore } from './was-pressed-before.ts';

/** Somebody wants a ticket's link and QR code made new; `requestId` makes a repeated press harmless. */
export interface RenewTicket {
  readonly ticketId: TicketId;
  readonly requestId: RequestId;
  /** Generation of the link that was used to ask; null for staff, who use none. */
  readonly basedOn: number | null;
  readonly reason: RenewReason;
}

/**
 * Makes a ticket's link and QR code new and tells its process, which mails the new link to whoever holds the ticket.
 * Answers the new link's generation. Throws `LINK_UNKNOWN` when the link that was used to ask has died meanwhile,
 * and `TICKET_CANCELLED`.
 */
export async function renewTicket(
  ctx: CommandContext,
  { ticketId, requestId, basedOn, reason }: RenewTicket,
): Promise<{ linkGeneration: number }> {
  return inTransaction(ctx, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Ticket" WHERE "id" = ${ticketId} FOR UPDATE`;
    const ticket = await tx.ticket.findUniqueOrThrow({ where: { id: ticketId } });
    if (await wasPressedBefore(tx, ticketId, requestId)) return { linkGeneration: ticket.linkGeneration };
    if (basedOn !== null && ticket.linkGeneration !== basedOn) throw new DomainError('LINK_UNKNOWN');
    if (ticket.status === 'CANCELLED') throw new DomainError('TICKET_CANCELLED');
    // Whoever had the phone may have offered the ticket to themselves.
    await endOpenTransfer(ctx, tx, ticket, 'WITHDRAWN', { by: 'the new link and code' });
    const { linkGeneration } = await renewTicketSecrets(ctx, tx, { ticketId });
    await appendTimeline(tx, {
      eventId: ticket.eventId,
      orderId: ticket.orderId,
      ticketId,
      kind: 'SECRETS_RENEWED',
      once: linkGeneration,
      facts: {
        ticket: ticket.reference,
        reason: renewReasons[reason],
        ...(ctx.actor.kind === 'staff' && ctx.actor.id !== undefined ? { staffId: ctx.actor.id } : {}),
      },
      at: ctx.now,
    });
    await appendAudit(ctx, tx, {
      action: 'tickets.renew',
      subjectKind: 'ticket',
      subjectId: ticketId,
      facts: { requestId, reason, linkGeneration },
    });
    await appendOutbox(tx, {
      target: 'ticket',
      targetId: ticketId,
      message: { kind: 'secretsRenewed', generation: linkGeneration },
    });
    return { linkGeneration };
  });
}
