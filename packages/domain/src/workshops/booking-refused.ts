import { DomainError } from '../errors/error-codes.ts';
import { instantWords } from '../time/event-words.ts';
import type { BookableWorkshop, BookingAnswer, TimeSpan } from './can-book.ts';

/** A workshop that somebody wanted to book, as it is named to them. */
interface NamedWorkshop extends Pick<BookableWorkshop, 'bookableFrom' | 'bookableUntil' | 'startsAt'> {
  readonly title: string;
}

/** The refusal that `canBook` answered, in words for people; null where it answered none. */
export function bookingRefused(
  workshop: NamedWorkshop,
  { refusal, clashing }: BookingAnswer<TimeSpan & { readonly title: string }>,
  timeZone: string,
): DomainError | null {
  if (!refusal) return null;
  const { title, bookableFrom, bookableUntil, startsAt } = workshop;
  const whenWords = (at: number) => instantWords(new Date(at), timeZone);
  switch (refusal) {
    case 'WORKSHOP_CLASHES':
      return new DomainError(refusal, { what: clashing[0]?.title ?? title });
    case 'WORKSHOP_NOT_YET':
      return new DomainError(refusal, { what: title, when: whenWords(bookableFrom ?? startsAt) });
    case 'WORKSHOP_CLOSED':
      return new DomainError(refusal, { what: title, when: whenWords(bookableUntil ?? startsAt) });
    default:
      return new DomainError(refusal, { what: title });
  }
}
