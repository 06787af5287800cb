import { DomainError } from '../errors/error-codes.ts';
import type { WorkshopView } from '../events/event-view.ts';
import type { Policies } from '../policies/policies.ts';
import { bookingRefused } from '../workshops/booking-refused.ts';
import { canBook, type BookableWorkshop } from '../workshops/can-book.ts';

/** What pricing and booking need of a workshop. */
export type PricedWorkshop = Pick<
  WorkshopView,
  | 'key'
  | 'title'
  | 'priceMinor'
  | 'taxRateBp'
  | 'startsAt'
  | 'endsAt'
  | 'ticketTypeKeys'
  | 'bookableFrom'
  | 'bookableUntil'
  | 'clash'
>;

/** A workshop for one ticket of a basket, counted from 0 over its tickets in the event's own order of types. */
export interface ChosenWorkshop {
  readonly workshopKey: string;
  readonly ticketPosition: number;
}

/** What an event says about booking. */
interface BookingEvent {
  readonly workshops: readonly PricedWorkshop[];
  readonly timeZone: string;
  readonly policies: Pick<Policies, 'workshopsPerTicket'>;
}

/** Key of each ticket's type, by position. */
export function typesByPosition(
  tickets: readonly { readonly key: string; readonly quantity: number }[],
): string[] {
  return tickets.flatMap(({ key, quantity }) => Array.from({ length: quantity }, () => key));
}

/**
 * Throws `WORKSHOP_NOT_FOUND` for a workshop that is not the event's or a ticket that is not the basket's, and what
 * `canBook` refuses with, each workshop looked at together with all others of its ticket.
 */
export function checkWorkshops(
  event: BookingEvent,
  chosen: readonly ChosenWorkshop[],
  basket: {
    readonly tickets: readonly { readonly key: string; readonly quantity: number }[];
    readonly isUpgrade: boolean;
    readonly now: number;
  },
): void {
  const types = typesByPosition(basket.tickets);
  const all = chosen.map(({ workshopKey, ticketPosition }) => {
    const workshop = event.workshops.find(({ key }) => key === workshopKey);
    const ticketTypeKey = types[ticketPosition];
    if (!workshop || (ticketTypeKey === undefined && !basket.isUpgrade))
      throw new DomainError('WORKSHOP_NOT_FOUND');
    return { ...bookable(workshop), ticketPosition, ticketTypeKey };
  });
  for (const workshop of all) {
    const { ticketTypeKey, ticketPosition } = workshop;
    if (ticketTypeKey === undefined) continue;
    const seats = all.filter((other) => other !== workshop && other.ticketPosition === ticketPosition);
    const mostSeats = event.policies.workshopsPerTicket;
    const answer = canBook(workshop, { ticketTypeKey, seats, mostSeats }, basket.now);
    const refused = bookingRefused(workshop, answer, event.timeZone);
    if (refused) throw refused;
  }
}

/** A workshop as `canBook` looks at it. */
export function bookable(workshop: PricedWorkshop): BookableWorkshop & { readonly title: string } {
  const orNull = (at: string | null) => (at === null ? null : Date.parse(at));
  return {
    title: workshop.title,
    startsAt: Date.parse(workshop.startsAt),
    endsAt: Date.parse(workshop.endsAt),
    bookableFrom: orNull(workshop.bookableFrom),
    bookableUntil: orNull(workshop.bookableUntil),
    clash: workshop.clash,
    ticketTypeKeys: workshop.ticketTypeKeys,
  };
}
