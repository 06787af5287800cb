import { emailIndex } from '@lanyard/crypto/blind-index';
import { readPerson } from '@lanyard/db/people/people-repository';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type TicketId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { lockTickets } from './lock-tickets.ts';
import { refuseOfBuyer } from './refuse-of-buyer.ts';
import { readNamedTicket } from './replace-attendee.ts';
import { wasPressedBefore } from './was-pressed-before.ts';
import { writeAttendee } from './write-attendee.ts';

/** Another address for whoever is named on a ticket; `requestId` makes a repeated press harmless. */
export interface CorrectAddress {
  readonly ticketId: TicketId;
  /** The version of the page it was typed on. */
  readonly basedOn: number;
  readonly requestId: string;
  readonly email: string;
}

/**
 * Puts a mistyped address right for the order's buyer: the name stays and with it the answers, link and entry code
 * are new, and the ticket's process mails them. Throws `TICKET_CHANGED`, `TICKET_NOT_NAMED`, `ADDRESS_SAME`, and why the buyer has no
 * say about the ticket.
 */
export async function correctAddress(
  ctx: CommandContext,
  { ticketId, basedOn, requestId, email }: CorrectAddress,
): Promise<{ version: number }> {
  return inTransaction(ctx, async (tx) => {
    await lockTickets(tx, [ticketId]);
    const ticket = await readNamedTicket(tx, ticketId);
    // The same press again: what it asked for is done, whatever happened since.
    if (ticket.version !== basedOn && (await wasPressedBefore(tx, ticketId, requestId)))
      return { version: ticket.version };
    const code = await refuseOfBuyer(tx, ticket);
    if (code) throw new DomainError(code);
    if (ticket.version !== basedOn) throw new DomainError('TICKET_CHANGED');
    if (!ticket.attendee) throw new DomainError('TICKET_NOT_NAMED');
    const eventId = asId('event', ticket.eventId);
    if (emailIndex(ctx.keys.index, eventId, email) === ticket.attendee.person.emailIndex)
      throw new DomainError('ADDRESS_SAME');
    const { name } = await readPerson(tx, ctx.keys, ticket.attendee.personId);
    return writeAttendee(ctx, tx, ticket, {
      requestId,
      person: { name, email },
      kind: 'ADDRESS_CORRECTED',
      action: 'tickets.correctAddress',
    });
  });
}
