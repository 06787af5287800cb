import { openAnswers, sealAnswers } from '@lanyard/db/registration/registration-repository';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { TicketId } from '@lanyard/domain/ids/ids';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { requireLink } from '../tickets/require-link.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';

/** A consent that somebody takes back. */
export interface WithdrawConsent {
  readonly ticketId: TicketId;
  /** Generation of the link the page was opened by. */
  readonly linkGeneration: number;
  readonly fieldKey: string;
  readonly requestId: string;
}

/**
 * Takes back a consent, to whatever wording it was given, and the answer with it; that is never too late and needs
 * no reason. Nothing happens when there is none to take back. Throws `LINK_UNKNOWN` and
 * `TICKET_CANCELLED`.
 */
export async function withdrawConsent(
  ctx: CommandContext,
  input: WithdrawConsent,
): Promise<{ version: number }> {
  const { ticketId, fieldKey } = input;
  return inTransaction(ctx, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Ticket" WHERE "id" = ${ticketId} FOR UPDATE`;
    const ticket = await tx.ticket.findUniqueOrThrow({ where: { id: ticketId }, include: { answers: true } });
    requireLink(ticket, input.linkGeneration);
    if (ticket.status === 'CANCELLED') throw new DomainError('TICKET_CANCELLED');
    const { count } = await tx.consent.updateMany({
      where: { ticketId, fieldKey, withdrawnAt: null },
      data: { withdrawnAt: ctx.now },
    });
    if (count === 0) return { version: ticket.version };
    const version = ticket.version + 1;
    await tx.ticket.update({ where: { id: ticketId }, data: { version } });
    const row = ticket.answers;
    const answers = row && (await openAnswers(tx, ctx.keys, row));
    if (row && answers) {
      const answersSealed = await sealAnswers(tx, ctx.keys, row, { ...answers, [fieldKey]: false });
      await tx.registration.update({ where: { ticketId }, data: { answersSealed, changedAt: ctx.now } });
    }
    await appendTimeline(tx, {
      eventId: ticket.eventId,
      orderId: ticket.orderId,
      ticketId,
      kind: 'CONSENT_WITHDRAWN',
      once: version,
      facts: { ticket: ticket.reference },
      at: ctx.now,
    });
    await appendAudit(ctx, tx, {
      action: 'tickets.withdrawConsent',
      subjectKind: 'ticket',
      subjectId: ticketId,
      facts: { requestId: input.requestId, field: fieldKey },
    });
    return { version };
  });
}
