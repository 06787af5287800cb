import type { ErrorCode } from '../errors/error-codes.ts';
import type { ClashRule } from './clash-rules.ts';

/** A time span; instants in milliseconds since 1970 UTC, the end not included. */
export interface TimeSpan {
  readonly startsAt: number;
  readonly endsAt: number;
}

/** What decides whether a workshop can be booked. */
export interface BookableWorkshop extends TimeSpan {
  /** From when, included; null is since ever. */
  readonly bookableFrom: number | null;
  /** Until when, not included; null is until it starts. */
  readonly bookableUntil: number | null;
  readonly clash: ClashRule;
  /** Keys of the ticket types that may have it; null for all. */
  readonly ticketTypeKeys: readonly string[] | null;
}

/** Who books. */
export interface Booker<Seat extends TimeSpan> {
  readonly ticketTypeKey: string;
  /** Seats of the ticket in other workshops that it keeps, those held by orders included. */
  readonly seats: readonly Seat[];
  /** How many workshops a ticket may have; null for any number. */
  readonly mostSeats: number | null;
}

/** Why a workshop cannot be booked. */
type BookingRefusal = Extract<
  ErrorCode,
  | 'WORKSHOP_OVER'
  | 'WORKSHOP_NOT_YET'
  | 'WORKSHOP_CLOSED'
  | 'WORKSHOP_NOT_FOR_TYPE'
  | 'WORKSHOP_PLAN_FULL'
  | 'WORKSHOP_CLASHES'
>;

/** Whether a ticket may book a workshop, seats aside. */
export interface BookingAnswer<Seat extends TimeSpan> {
  /** Null when it may. */
  readonly refusal: BookingRefusal | null;
  /** Seats at the same time that matter here; with no refusal they are worth a warning. */
  readonly clashing: readonly Seat[];
}

/** Whether a ticket may book a workshop at `now` (milliseconds since 1970 UTC); whether a seat is left is not asked. */
export function canBook<Seat extends TimeSpan>(
  workshop: BookableWorkshop,
  booker: Booker<Seat>,
  now: number,
): BookingAnswer<Seat> {
  const clashing =
    workshop.clash === 'NONE' ? [] : booker.seats.filter((seat) => isAtSameTime(seat, workshop));
  return { clashing, refusal: refusalOf(workshop, booker, now, clashing.length > 0) };
}

function refusalOf<Seat extends TimeSpan>(
  workshop: BookableWorkshop,
  { ticketTypeKey, seats, mostSeats }: Booker<Seat>,
  now: number,
  isClashing: boolean,
): BookingRefusal | null {
  const { startsAt, bookableFrom, bookableUntil, ticketTypeKeys, clash } = workshop;
  if (now >= startsAt) return 'WORKSHOP_OVER';
  if (bookableFrom !== null && now < bookableFrom) return 'WORKSHOP_NOT_YET';
  if (bookableUntil !== null && now >= bookableUntil) return 'WORKSHOP_CLOSED';
  if (ticketTypeKeys && !ticketTypeKeys.includes(ticketTypeKey)) return 'WORKSHOP_NOT_FOR_TYPE';
  if (mostSeats !== null && seats.length >= mostSeats) return 'WORKSHOP_PLAN_FULL';
  return isClashing && clash === 'REFUSE' ? 'WORKSHOP_CLASHES' : null;
}

/** Whether two spans share a moment. */
export function isAtSameTime(a: TimeSpan, b: TimeSpan): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}
