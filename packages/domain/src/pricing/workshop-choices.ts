import type { WorkshopView } from '../events/event-view.ts';
import type { Policies } from '../policies/policies.ts';
import { bookingRefused } from '../workshops/booking-refused.ts';
import { canBook, type BookableWorkshop, type BookingAnswer, type TimeSpan } from '../workshops/can-book.ts';
import type { Basket, ChosenWorkshop } from './basket.ts';

/** What booking needs of a workshop. */
type BookedWorkshop = Pick<
  WorkshopView,
  'key' | 'title' | 'startsAt' | 'endsAt' | 'ticketTypeKeys' | 'bookableFrom' | 'bookableUntil' | 'clash'
>;

/** What an event says about booking. */
export interface BookingEvent {
  readonly ticketTypes: readonly { readonly key: string }[];
  readonly workshops: readonly BookedWorkshop[];
  readonly timeZone: string;
  readonly policies: Pick<Policies, 'workshopsPerTicket'>;
}

/**
 * Throws what `canBook` refuses with for the workshops of a basket, each looked at together with all others of its
 * ticket. A ticket that is there already is left to its rows.
 */
export function checkWorkshops(event: BookingEvent, basket: Basket, now: number): void {
  if (basket.isUpgrade) return;
  for (const one of basket.workshops ?? []) {
    const workshop = event.workshops.find(({ key }) => key === one.workshopKey);
    const answer = workshop && answerFor(event, basket, { ...one, now });
    const refused = answer && bookingRefused(bookable(workshop), answer, event.timeZone);
    if (refused) throw refused;
  }
}

/** What `canBook` says of a workshop for one ticket of a basket, next to all others that are chosen for the ticket. */
export function answerFor(
  event: BookingEvent,
  { lines, workshops = [] }: Pick<Basket, 'lines' | 'workshops'>,
  { workshopKey, ticketPosition, now }: ChosenWorkshop & { readonly now: number },
): BookingAnswer<TimeSpan & { readonly title: string }> | null {
  const find = (name: string) => event.workshops.filter(({ key }) => key === name).map(bookable);
  const [workshop] = find(workshopKey);
  const ticketTypeKey = typesByPosition(event, lines)[ticketPosition];
  if (!workshop || ticketTypeKey === undefined) return null;
  const seats = workshops
    .filter((other) => other.ticketPosition === ticketPosition && other.workshopKey !== workshopKey)
    .flatMap((other) => find(other.workshopKey));
  const mostSeats = event.policies.workshopsPerTicket;
  return canBook(workshop, { ticketTypeKey, seats, mostSeats }, now);
}

/** Key of each ticket's type, by position: in the event's own order of types. */
function typesByPosition(
  { ticketTypes }: Pick<BookingEvent, 'ticketTypes'>,
  lines: Basket['lines'],
): string[] {
  return ticketTypes.flatMap(({ key }) => {
    const quantity = lines.find((line) => line.ticketTypeKey === key)?.quantity ?? 0;
    return Array.from({ length: quantity }, () => key);
  });
}

/** A workshop as `canBook` looks at it. */
export function bookable(workshop: BookedWorkshop): BookableWorkshop & { readonly title: string } {
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
