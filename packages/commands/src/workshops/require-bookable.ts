import type { WorkshopModel } from '@lanyard/db/generated/prisma/models/Workshop';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { bookingRefused } from '@lanyard/domain/workshops/booking-refused';
import { canBook } from '@lanyard/domain/workshops/can-book';
import { policiesOf } from '../events/policies-of.ts';
import { bookableOf } from './bookable-of.ts';
import type { LockedBooking } from './lock-booking.ts';

/** Which workshop a locked ticket wants, and which of its seats it would give up for it. */
interface Wanted {
  readonly workshop: WorkshopModel & {
    readonly event: { readonly timeZone: string; readonly policies: unknown };
  };
  readonly givesUp: readonly string[];
}

/** Throws what `canBook` refuses with; the ticket's row is locked, so what it has stays. */
export function requireBookable(ticket: LockedBooking, { workshop, givesUp }: Wanted, now: Date): void {
  const { event } = workshop;
  const kept = ticket.workshopSeats.filter(({ id }) => !givesUp.includes(id));
  const bookable = bookableOf(workshop);
  const refused = bookingRefused(
    bookable,
    canBook(
      bookable,
      {
        ticketTypeKey: ticket.item.ticketType?.key ?? '',
        seats: kept.map((seat) => bookableOf(seat.workshop)),
        mostSeats: policiesOf(event).workshopsPerTicket,
      },
      now.getTime(),
    ),
    event.timeZone,
  );
  if (refused) throw refused;
}

/** The ticket's own seat that is to be given up. Throws `WORKSHOP_SEAT_GONE` when it is not the ticket's any more. */
export function requireSeat(ticket: LockedBooking, seatId: string) {
  const seat = ticket.workshopSeats.find(({ id, status }) => id === seatId && status === 'SEATED');
  if (!seat) throw new DomainError('WORKSHOP_SEAT_GONE');
  return seat;
}
