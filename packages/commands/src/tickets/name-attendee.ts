import { emailIndex } from '@lanyard/crypto/blind-index';
import type { Tx } from '@lanyard/db/client';
import { createPerson, deletePerson } from '@lanyard/db/people/people-repository';
import { resealedEntryCodeColumns } from '@lanyard/db/tickets/entry-code';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type TicketId } from '@lanyard/domain/ids/ids';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { renewTicketSecrets } from './renew-ticket-secrets.ts';

/** Whom a ticket is for from now on; `requestId` makes a repeated press harmless. */
export interface NameAttendee {
  readonly ticketId: TicketId;
  /** The version the form was filled on. */
  readonly basedOn: number;
  readonly requestId: string;
  readonly person: { readonly name: string; readonly email: string };
}

/**
 * Names or changes a ticket's attendee and tells the ticket's process, which mails the link to an attendee who
 * is not the buyer. With another address in place of one, link and entry code are new too. Throws `TICKET_CHANGED` when somebody else was faster and `TICKET_CANCELLED`.
 */
export async function nameAttendee(ctx: CommandContext, input: NameAttendee): Promise<{ version: number }> {
  return inTransaction(ctx, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Ticket" WHERE "id" = ${input.ticketId} FOR UPDATE`;
    const ticket = await readTicket(tx, input.ticketId);
    if (ticket.status !== 'ISSUED') throw new DomainError('TICKET_CANCELLED');
    if (ticket.version !== input.basedOn) {
      // The same press again: what it asked for is done, whatever happened since.
      if (await wasPressedBefore(tx, ticket.id, input.requestId)) return { version: ticket.version };
      throw new DomainError('TICKET_CHANGED');
    }
    const version = input.basedOn + 1;
    await appendTimeline(tx, {
      eventId: ticket.eventId,
      orderId: ticket.orderId,
      ticketId: ticket.id,
      kind: ticket.attendee ? 'ATTENDEE_CHANGED' : 'ATTENDEE_NAMED',
      once: version,
      facts: { ticket: ticket.reference },
      at: ctx.now,
    });
    await replaceAttendee(ctx, tx, ticket, input.person);
    await tx.ticket.update({ where: { id: ticket.id }, data: { version, registration: 'DONE' } });
    await appendAudit(ctx, tx, {
      action: 'tickets.nameAttendee',
      subjectKind: 'ticket',
      subjectId: ticket.id,
      facts: { requestId: input.requestId },
    });
    await appendOutbox(tx, {
      target: 'ticket',
      targetId: asId('ticket', ticket.id),
      message: { kind: 'attendeeNamed', version },
    });
    return { version };
  });
}

const readTicket = (tx: Tx, ticketId: string) =>
  tx.ticket.findUniqueOrThrow({
    where: { id: ticketId },
    include: { attendee: { include: { person: true } }, order: { include: { buyer: true } } },
  });

async function wasPressedBefore(tx: Tx, ticketId: string, requestId: string): Promise<boolean> {
  const found = await tx.auditEntry.findFirst({
    where: { subjectKind: 'ticket', subjectId: ticketId, facts: { path: ['requestId'], equals: requestId } },
  });
  return found !== null;
}

async function replaceAttendee(
  ctx: CommandContext,
  tx: Tx,
  ticket: Awaited<ReturnType<typeof readTicket>>,
  person: NameAttendee['person'],
): Promise<void> {
  const eventId = asId('event', ticket.eventId);
  const index = emailIndex(ctx.keys.index, eventId, person.email);
  const isBuyer = index === ticket.order.buyer.emailIndex;
  const { id: personId } = await createPerson(tx, ctx.keys, { ...person, eventId });
  await tx.attendee.upsert({
    where: { ticketId: ticket.id },
    create: { ticketId: ticket.id, personId, isBuyer, namedAt: ctx.now },
    update: { personId, isBuyer, namedAt: ctx.now },
  });
  if (ticket.attendee && ticket.attendee.person.emailIndex !== index) {
    // Somebody else's from now on: what the one before was mailed opens nothing any more.
    await renewTicketSecrets(ctx, tx, { ticketId: asId('ticket', ticket.id), holderId: personId });
  } else {
    const resealed = await resealedEntryCodeColumns(tx, ctx.keys, ticket, personId);
    await tx.ticket.update({ where: { id: ticket.id }, data: resealed });
  }
  // Whoever stood here before is nobody's business any more: key and row go.
  if (ticket.attendee) await deletePerson(tx, ticket.attendee.personId);
}
