import { policiesOf } from '@lanyard/commands/events/policies-of';
import { bookableOf } from '@lanyard/commands/workshops/bookable-of';
import { readPlace } from '@lanyard/commands/workshops/read-place';
import { paidForSeat } from '@lanyard/commands/workshops/paid-for-seat';
import { readTurn } from '@lanyard/commands/workshops/read-turn';
import type { DbClient } from '@lanyard/db/client';
import type { WorkshopModel } from '@lanyard/db/generated/prisma/models/Workshop';
import type { ParkedReason } from '@lanyard/domain/workshops/waitlist-states';
import { openWaitlistStatuses } from '@lanyard/domain/workshops/waitlist-states';
import type {
  PlaceOnTicket,
  SeatOnTicket,
  TicketWorkshops,
  WorkshopOnTicket,
} from '@lanyard/domain/workshops/ticket-workshops-view';
import type { SharedServices } from '../context.ts';
import type { FoundTicket } from '../tickets/find-ticket.ts';
import { presentChoice, type SeatOfBooker } from './present-choice.ts';

/** A ticket's workshops as its holder sees them: its seats, its places in line and what else there is; null for none. */
export async function presentTicketWorkshops(
  { db: { prisma }, now }: Pick<SharedServices, 'db' | 'now'>,
  ticket: FoundTicket,
): Promise<TicketWorkshops | null> {
  const { eventId, order } = ticket;
  const workshops = await prisma.workshop.findMany({
    where: { eventId },
    orderBy: [{ startsAt: 'asc' }, { position: 'asc' }],
  });
  if (workshops.length === 0) return null;
  const rows = await prisma.workshopSeat.findMany({
    where: { ticketId: ticket.id, status: { in: ['HELD', 'SEATED'] } },
    orderBy: { workshop: { startsAt: 'asc' } },
    include: { workshop: true },
  });
  const at = now();
  const places = await readPlaces(prisma, ticket.id);
  const taken = new Set([
    ...rows.map(({ workshop }) => workshop.key),
    ...places.map(({ workshop }) => workshop.key),
  ]);
  const booker = {
    ticketTypeKey: ticket.item.ticketType?.key ?? '',
    seats: rows.map((row): SeatOfBooker => ({
      ...{ ...bookableOf(row.workshop), seatId: row.id, isHeld: row.status === 'HELD' },
    })),
    mostSeats: policiesOf(order.event).workshopsPerTicket,
  };
  const seats: SeatOnTicket[] = [];
  for (const row of rows)
    seats.push({
      ...{ workshop: presentWorkshop(row.workshop), seatId: row.id, isHeld: row.status === 'HELD' },
      isPaid: (await paidForSeat(prisma, row)) > 0,
      canLeave: row.status === 'SEATED' && ticket.status === 'ISSUED' && at < row.workshop.startsAt,
    });
  return {
    currency: order.event.currency,
    seats,
    places,
    choices:
      ticket.status === 'ISSUED'
        ? workshops
            .filter(({ key }) => !taken.has(key))
            .map((workshop) => ({
              workshop: presentWorkshop(workshop),
              ...presentChoice(workshop, booker, { at, timeZone: order.event.timeZone }),
            }))
        : [],
  };
}

function presentWorkshop(workshop: WorkshopModel): WorkshopOnTicket {
  const { key, title, speaker, level, room, startsAt, endsAt, priceMinor } = workshop;
  return {
    ...{ key, title, speaker, level, room, priceMinor },
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
  };
}

async function readPlaces(prisma: DbClient, ticketId: string): Promise<PlaceOnTicket[]> {
  const open = await prisma.waitlistEntry.findMany({
    where: { ticketId, status: { in: [...openWaitlistStatuses] } },
    orderBy: { workshop: { startsAt: 'asc' } },
    select: { id: true },
  });
  const places: PlaceOnTicket[] = [];
  for (const { id } of open) {
    const place = await readPlace(prisma, id);
    const { workshopId, priority } = place;
    const before = await prisma.waitlistEntry.count({
      where: {
        ...{ workshopId, status: 'WAITING' },
        OR: [{ priority: { gt: priority } }, { priority, place: { lt: place.place } }],
      },
    });
    const turn = await readTurn(prisma, place);
    places.push({
      ...{ workshop: presentWorkshop(place.workshop), entryId: id, nth: before + 1 },
      state: stateOf(place),
      isAsked: place.workshop.waitlist === 'OFFER' || place.workshop.priceMinor > 0,
      // Only commands write it, and they know these.
      parkedWhy: place.parkedWhy as ParkedReason | null,
      clashing: turn.clashing.map((seat) => ({ seatId: seat.id, title: seat.workshopTitle })),
      givesUp: turn.givesUp.map(({ workshopTitle }) => workshopTitle),
      offerEndsAt: place.status === 'OFFERED' ? (place.offerEndsAt?.toISOString() ?? null) : null,
    });
  }
  return places;
}

function stateOf({
  status,
  orderId,
}: {
  readonly status: string;
  readonly orderId: string | null;
}): PlaceOnTicket['state'] {
  if (status === 'OFFERED') return orderId === null ? 'OFFERED' : 'PAYING';
  return status === 'PARKED' ? 'PARKED' : 'WAITING';
}
