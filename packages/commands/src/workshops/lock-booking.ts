import type { Tx } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { TicketId } from '@lanyard/domain/ids/ids';
import { lockTickets } from '../tickets/lock-tickets.ts';
import { requireLink } from '../tickets/require-link.ts';

/** Which ticket, and how they came to it. */
export interface OwnTicket {
  readonly ticketId: TicketId;
  /** The generation of the ticket's link they came by; staff come without. */
  readonly linkGeneration?: number | undefined;
}

/**
 * Takes a ticket's row for this transaction and reads it with its seats, all of which change under this row alone.
 * Throws `TICKET_NOT_FOUND`, and `LINK_UNKNOWN` when the link is too old.
 */
export async function lockBooking(tx: Tx, { ticketId, linkGeneration }: OwnTicket) {
  await lockTickets(tx, [ticketId]);
  const ticket = await tx.ticket.findUnique({
    where: { id: ticketId },
    include: {
      item: { select: { ticketType: { select: { key: true } } } },
      workshopSeats: { where: { status: { in: ['HELD', 'SEATED'] } }, include: { workshop: true } },
    },
  });
  if (!ticket) throw new DomainError('TICKET_NOT_FOUND');
  if (linkGeneration !== undefined) requireLink(ticket, linkGeneration);
  return ticket;
}

/** A ticket as `lockBooking` reads it. */
export type LockedBooking = Awaited<ReturnType<typeof lockBooking>>;

/** Throws `TICKET_CANCELLED` or `CANCELLATION_ASKED` when a ticket is not one that books. */
export function requireValid({ status }: Pick<LockedBooking, 'status'>): void {
  if (status === 'CANCELLED') throw new DomainError('TICKET_CANCELLED');
  if (status !== 'ISSUED') throw new DomainError('CANCELLATION_ASKED');
}
