import type { DbClient, Tx } from '@lanyard/db/client';
import type { TicketStatus } from '@lanyard/domain/tickets/ticket-states';
import { turnOf } from '@lanyard/domain/workshops/turn-of';
import type { ParkedReason } from '@lanyard/domain/workshops/waitlist-states';
import { workshopRulesOf } from './workshop-rules-of.ts';
import type { PlaceInLine } from './read-place.ts';

/** A seat that somebody in line has elsewhere. */
export interface OtherSeat {
  readonly id: string;
  readonly workshopId: string;
  readonly workshopTitle: string;
}

/** What would happen were it somebody's turn, with the seats it is about. */
export interface ReadTurn {
  readonly why: ParkedReason | null;
  readonly givesUp: readonly OtherSeat[];
  readonly clashing: readonly OtherSeat[];
}

/** Reads what decides whether somebody in line can be served, their ticket's other seats included. */
export async function readTurn(db: Tx | DbClient, place: PlaceInLine): Promise<ReadTurn> {
  const rows = await db.workshopSeat.findMany({
    where: {
      ticketId: place.ticketId,
      workshopId: { not: place.workshopId },
      status: { in: ['HELD', 'SEATED'] },
    },
    orderBy: { workshopId: 'asc' },
    select: {
      ...{ id: true, workshopId: true, status: true },
      workshop: { select: { title: true, startsAt: true, endsAt: true } },
    },
  });
  const { why, givesUp, clashing } = turnOf(
    {
      // Only commands write it, and they know these three.
      ticketStatus: place.ticket.status as TicketStatus,
      ticketTypeKey: place.ticket.item.ticketType?.key ?? '',
      seats: rows.map(({ id, status, workshop }) => ({
        seatId: id,
        isHeld: status === 'HELD',
        startsAt: workshop.startsAt.getTime(),
        endsAt: workshop.endsAt.getTime(),
      })),
      swapsSeatId: place.swapsSeatId,
      givesUpClashing: place.givesUpClashing,
    },
    workshopRulesOf(place.workshop),
  );
  const named = (ids: readonly string[]): OtherSeat[] =>
    rows
      .filter(({ id }) => ids.includes(id))
      .map(({ id, workshopId, workshop }) => ({ id, workshopId, workshopTitle: workshop.title }));
  return { why, givesUp: named(givesUp), clashing: named(clashing) };
}
