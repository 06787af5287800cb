import type { Tx } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { RequestId, TicketId } from '@lanyard/domain/ids/ids';
import { nextNudgeAt } from '@lanyard/domain/tickets/next-nudge-at';
import { instantWords } from '@lanyard/domain/time/event-words';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { lockTickets } from './lock-tickets.ts';
import { refuseOfBuyer } from './refuse-of-buyer.ts';
import { readNamedTicket, type NamedTicket } from './replace-attendee.ts';
import { wasPressedBefore } from './was-pressed-before.ts';

/** One press of a button that asks attendees to register, for one ticket or for several. */
export interface NudgeAttendees {
  readonly ticketIds: readonly TicketId[];
  readonly requestId: RequestId;
}

/** Which tickets' attendees are asked, and which are not; by reference, in the order asked for. */
export interface NudgedAttendees {
  readonly nudged: readonly string[];
  readonly refused: readonly { readonly reference: string; readonly error: DomainError }[];
}

/**
 * Asks attendees to register for the order's buyer, each ticket's at most once in 24 hours, and tells each ticket's
 * process, which mails them. Whoever cannot be asked is answered with why; the others are.
 */
export async function nudgeAttendees(
  ctx: CommandContext,
  { ticketIds, requestId }: NudgeAttendees,
): Promise<NudgedAttendees> {
  return inTransaction(ctx, async (tx) => {
    await lockTickets(tx, ticketIds);
    const nudged: string[] = [];
    const refused: { reference: string; error: DomainError }[] = [];
    for (const ticketId of ticketIds) {
      const ticket = await readNamedTicket(tx, ticketId);
      const { reference } = ticket;
      const isDone = await wasPressedBefore(tx, ticketId, requestId);
      const error = isDone ? null : await refuse(ctx, tx, ticket);
      if (error) refused.push({ reference, error });
      else nudged.push(reference);
      if (!isDone && !error) await write(ctx, tx, { ticket, ticketId, requestId });
    }
    return { nudged, refused };
  });
}

async function refuse(ctx: CommandContext, tx: Tx, ticket: NamedTicket): Promise<DomainError | null> {
  const code = await refuseOfBuyer(tx, ticket);
  if (code) return new DomainError(code);
  if (!ticket.attendee) return new DomainError('TICKET_NOT_NAMED');
  if (ticket.registration === 'DONE') return new DomainError('ALREADY_REGISTERED');
  const last = await tx.timelineEntry.findFirst({
    where: { ticketId: ticket.id, kind: 'ATTENDEE_NUDGED' },
    orderBy: { at: 'desc' },
    select: { at: true },
  });
  const next = nextNudgeAt(last?.at.getTime() ?? null, ctx.now.getTime());
  if (next === null) return null;
  return new DomainError('NUDGED_LATELY', {
    when: instantWords(new Date(next), ticket.order.event.timeZone),
  });
}

async function write(
  ctx: CommandContext,
  tx: Tx,
  press: { readonly ticket: NamedTicket; readonly ticketId: TicketId; readonly requestId: RequestId },
): Promise<void> {
  const { ticket, ticketId, requestId } = press;
  await appendTimeline(tx, {
    eventId: ticket.eventId,
    orderId: ticket.orderId,
    ticketId,
    kind: 'ATTENDEE_NUDGED',
    once: requestId,
    facts: { ticket: ticket.reference },
    at: ctx.now,
  });
  await appendAudit(ctx, tx, {
    action: 'tickets.nudgeAttendee',
    subjectKind: 'ticket',
    subjectId: ticketId,
    facts: { requestId },
  });
  await appendOutbox(tx, { target: 'ticket', targetId: ticketId, message: { kind: 'nudged', requestId } });
}
