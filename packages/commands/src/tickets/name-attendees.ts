import type { ErrorCode } from '@lanyard/domain/errors/error-codes';
import type { TicketId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { lockTickets } from './lock-tickets.ts';
import { refuseOfBuyer } from './refuse-of-buyer.ts';
import { readNamedTicket, type NamedTicket } from './replace-attendee.ts';
import { wasPressedBefore } from './was-pressed-before.ts';
import { writeAttendee } from './write-attendee.ts';

/** Whom several tickets of an order are for; `requestId` makes a repeated press harmless. */
export interface NameAttendees {
  readonly requestId: string;
  readonly people: readonly {
    readonly ticketId: TicketId;
    /** The version the list was made on. */
    readonly basedOn: number;
    readonly person: { readonly name: string; readonly email: string };
  }[];
}

/** Which tickets have who was listed, and which stayed as they were; by reference, in the order asked for. */
export interface NamedAttendees {
  readonly named: readonly string[];
  readonly refused: readonly { readonly reference: string; readonly code: ErrorCode }[];
}

/**
 * Names the attendees of several tickets for their buyer, in one transaction, and tells each ticket's process, which
 * mails the link. A ticket that changed meanwhile stays as it is and is answered with why; the others are named.
 */
export async function nameAttendees(
  ctx: CommandContext,
  { requestId, people }: NameAttendees,
): Promise<NamedAttendees> {
  return inTransaction(ctx, async (tx) => {
    await lockTickets(
      tx,
      people.map(({ ticketId }) => ticketId),
    );
    const named: string[] = [];
    const refused: { reference: string; code: ErrorCode }[] = [];
    for (const { ticketId, basedOn, person } of people) {
      const ticket = await readNamedTicket(tx, ticketId);
      const { reference } = ticket;
      const code = await refuse(ticket, basedOn);
      if (code === 'DONE') named.push(reference);
      else if (code) refused.push({ reference, code });
      else {
        await writeAttendee(ctx, tx, ticket, { requestId, person });
        named.push(reference);
      }
    }
    return { named, refused };

    async function refuse(ticket: NamedTicket, basedOn: number): Promise<ErrorCode | 'DONE' | null> {
      // The same press again: what it asked for is done, whatever happened since.
      if (ticket.version !== basedOn && (await wasPressedBefore(tx, ticket.id, requestId))) return 'DONE';
      const code = await refuseOfBuyer(tx, ticket);
      if (code) return code;
      // A list gives names to tickets without; whoever is named is changed one by one.
      return ticket.version !== basedOn || ticket.attendee ? 'TICKET_CHANGED' : null;
    }
  });
}
