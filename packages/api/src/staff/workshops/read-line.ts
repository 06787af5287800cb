import { workshopRulesOf } from '@lanyard/commands/workshops/workshop-rules-of';
import type { Db } from '@lanyard/db/client';
import type { TicketStatus } from '@lanyard/domain/tickets/ticket-states';
import { turnOf } from '@lanyard/domain/workshops/turn-of';
import { openWaitlistStatuses } from '@lanyard/domain/workshops/waitlist-states';
import type { FoundWorkshop } from './find-staff-workshop.ts';

/** Everybody in a workshop's line, in the order in which they are served, and what keeps each from a seat now. */
export async function readLine({ prisma }: Db, workshop: FoundWorkshop) {
  const entries = await prisma.waitlistEntry.findMany({
    where: { workshopId: workshop.id, status: { in: [...openWaitlistStatuses] } },
    orderBy: [{ priority: 'desc' }, { place: 'asc' }],
    include: {
      ticket: {
        select: {
          ...{ id: true, reference: true, status: true, attendee: { select: { personId: true } } },
          item: { select: { ticketType: { select: { key: true } } } },
        },
      },
    },
  });
  const seats = await prisma.workshopSeat.findMany({
    where: {
      ticketId: { in: entries.map(({ ticketId }) => ticketId) },
      workshopId: { not: workshop.id },
      status: { in: ['HELD', 'SEATED'] },
    },
    select: {
      ...{ id: true, ticketId: true, status: true },
      workshop: { select: { title: true, startsAt: true, endsAt: true } },
    },
  });
  const rules = workshopRulesOf(workshop);
  return entries.map((entry) => {
    const mine = seats.filter(({ ticketId }) => ticketId === entry.ticketId);
    const { why, clashing } = turnOf(
      {
        // Only commands write it, and they know these three.
        ticketStatus: entry.ticket.status as TicketStatus,
        ticketTypeKey: entry.ticket.item.ticketType?.key ?? '',
        seats: mine.map((seat) => ({
          seatId: seat.id,
          isHeld: seat.status === 'HELD',
          startsAt: seat.workshop.startsAt.getTime(),
          endsAt: seat.workshop.endsAt.getTime(),
        })),
        swapsSeatId: entry.swapsSeatId,
        givesUpClashing: entry.givesUpClashing,
      },
      rules,
    );
    const titles = mine.filter(({ id }) => clashing.includes(id)).map((seat) => seat.workshop.title);
    return { ...entry, why, clashing: titles };
  });
}

/** One place of `readLine`. */
export type FoundWaiter = Awaited<ReturnType<typeof readLine>>[number];
