import { transferable } from '@lanyard/commands/transfers/lock-transferable';
import type { Db } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { EventId } from '@lanyard/domain/ids/ids';

/** A ticket of an event with all its page shows; throws TICKET_NOT_FOUND. */
export async function findStaffTicket({ prisma }: Db, eventId: EventId, reference: string) {
  const ticket = await prisma.ticket.findUnique({
    where: { reference, eventId },
    include: {
      ...transferable,
      item: {
        select: {
          name: true,
          quantity: true,
          unitGrossMinor: true,
          discountMinor: true,
          discounted: true,
          ticketType: { select: { includes: true, transferable: true } },
          tickets: { select: { id: true, position: true } },
          soldTickets: { select: { id: true, position: true } },
        },
      },
    },
  });
  if (!ticket) throw new DomainError('TICKET_NOT_FOUND');
  return ticket;
}

/** What `findStaffTicket` finds. */
export type FoundStaffTicket = Awaited<ReturnType<typeof findStaffTicket>>;
