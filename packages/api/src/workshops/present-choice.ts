import { bookableOf } from '@lanyard/commands/workshops/bookable-of';
import type { WorkshopModel } from '@lanyard/db/generated/prisma/models/Workshop';
import { errorSentence } from '@lanyard/domain/errors/error-codes';
import { bookingRefused } from '@lanyard/domain/workshops/booking-refused';
import { canBook, type Booker, type TimeSpan } from '@lanyard/domain/workshops/can-book';
import { publicSeats } from '@lanyard/domain/workshops/seat-counts';
import type { ChoiceOnTicket, SeatInTheWay } from '@lanyard/domain/workshops/ticket-workshops-view';

/** A seat of whoever chooses. */
export interface SeatOfBooker extends TimeSpan {
  readonly seatId: string;
  readonly title: string;
  /** Whether an order still has to pay for it: such a seat is not given up. */
  readonly isHeld: boolean;
}

/** What somebody can do about a workshop they have no seat in and do not wait for. */
export function presentChoice(
  workshop: WorkshopModel,
  booker: Booker<SeatOfBooker>,
  { at, timeZone }: { readonly at: Date; readonly timeZone: string },
): Omit<ChoiceOnTicket, 'workshop'> {
  const bookable = bookableOf(workshop);
  const answer = canBook(bookable, booker, at.getTime());
  const { refusal, clashing } = answer;
  const free = publicSeats(workshop);
  const counts = { free, waiting: workshop.waiting };
  const isFull = free === 0;
  const asks = refusal === 'WORKSHOP_CLASHES' || refusal === 'WORKSHOP_PLAN_FULL';
  // With a plan that is full any seat makes room; with a clash those at the same time do.
  const inTheWay = (refusal === 'WORKSHOP_PLAN_FULL' && clashing.length === 0 ? booker.seats : clashing)
    .filter(({ isHeld }) => !isHeld)
    .map(({ seatId, title }): SeatInTheWay => ({ seatId, title }));
  const canKeepAll = !asks;
  const nothing = (sentence: string) => ({
    ...{ ...counts, can: 'NOTHING' as const, refusal: sentence, inTheWay: [], canKeepAll },
  });
  if (refusal && (!asks || (inTheWay.length === 0 && !isFull))) {
    const refused = bookingRefused(bookable, answer, timeZone);
    return nothing(refused?.sentence ?? errorSentence(refusal, { what: workshop.title }));
  }
  if (isFull && workshop.waitlist === 'NONE')
    return nothing(errorSentence('WAITLIST_NONE', { what: workshop.title }));
  const can = isFull ? 'JOIN' : workshop.priceMinor > 0 ? 'BUY' : 'BOOK';
  // Whoever joins a line may say so when it is their turn.
  return { ...counts, can, refusal: null, inTheWay, canKeepAll: canKeepAll || isFull };
}
