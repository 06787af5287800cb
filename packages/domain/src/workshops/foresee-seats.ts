import { leastCapacity, type SeatCounts } from './seat-counts.ts';
import type { ParkedReason } from './waitlist-states.ts';

/** Somebody in line, in the order in which they are served, and what keeps them from a seat as things stand. */
export interface NextInLine {
  readonly why: ParkedReason | null;
}

/** What becomes of the line and of everybody else with another number of seats. */
export interface ForeseenSeats<Waiter extends NextInLine> {
  /** Who is seated or asked, in order. */
  readonly getIn: readonly Waiter[];
  /** Whose turn comes and who cannot be served now: they keep their place, and the next is served. */
  readonly putOff: readonly Waiter[];
  /** Who stays in line as they are. */
  readonly keepWaiting: readonly Waiter[];
  /** Seats that everybody can book then. */
  readonly leftForPublic: number;
  /** Seats that are taken, held or offered: no number below it can be chosen. */
  readonly least: number;
}

/**
 * What another capacity would do, without doing it: the line is served in its order until no seat is free, passing
 * over who cannot be served now.
 */
export function foreseeSeats<Waiter extends NextInLine>(
  counts: SeatCounts,
  capacity: number,
  line: readonly Waiter[],
): ForeseenSeats<Waiter> {
  const least = leastCapacity(counts);
  const getIn: Waiter[] = [];
  const putOff: Waiter[] = [];
  const keepWaiting: Waiter[] = [];
  for (const waiter of line) {
    if (getIn.length >= capacity - least) keepWaiting.push(waiter);
    else if (waiter.why === null) getIn.push(waiter);
    else putOff.push(waiter);
  }
  const leftForPublic = Math.max(0, capacity - least - getIn.length - keepWaiting.length);
  return { getIn, putOff, keepWaiting, leftForPublic, least };
}
