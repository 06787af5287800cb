import type { WaiterRow, WorkshopPageView } from '@lanyard/domain/staff/workshop-views';
import { foreseeSeats, type ForeseenSeats } from '@lanyard/domain/workshops/foresee-seats';

/** What another number of seats comes to. */
export interface Foreseen {
  readonly outcome: ForeseenSeats<WaiterRow>;
  /** Whether whose turn it is is asked first, instead of being seated at once. */
  readonly isOffer: boolean;
}

/** What another number of seats would do to the line of a workshop as it is shown. */
export function foreseen(workshop: WorkshopPageView, capacity: number): Foreseen {
  const line = workshop.line.filter(
    ({ status, why }) => status === 'WAITING' || (status === 'PARKED' && why === null),
  );
  return {
    outcome: foreseeSeats(workshop, capacity, line),
    isOffer: workshop.waitlist === 'OFFER' || workshop.priceMinor > 0,
  };
}
