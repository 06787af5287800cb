import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { TicketId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { readNamedTicket } from './replace-attendee.ts';
import { wasPressedBefore } from './was-pressed-before.ts';
import { writeAttendee } from './write-attendee.ts';

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
 * is not the buyer. With another address in place of one, link and entry code are new too; with another person the
 * answers to the form are gone. Throws `TICKET_CHANGED` when somebody else was faster and `TICKET_CANCELLED`.
 */
export async function nameAttendee(ctx: CommandContext, input: NameAttendee): Promise<{ version: number }> {
  return inTransaction(ctx, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Ticket" WHERE "id" = ${input.ticketId} FOR UPDATE`;
    const ticket = await readNamedTicket(tx, input.ticketId);
    if (ticket.status !== 'ISSUED') throw new DomainError('TICKET_CANCELLED');
    if (ticket.version !== input.basedOn) {
      // The same press again: what it asked for is done, whatever happened since.
      if (await wasPressedBefore(tx, ticket.id, input.requestId)) return { version: ticket.version };
      throw new DomainError('TICKET_CHANGED');
    }
    return writeAttendee(ctx, tx, ticket, input);
  });
}
