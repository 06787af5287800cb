import { describe, expect, it } from 'vitest';
import { canBook, isAtSameTime, type BookableWorkshop, type Booker, type TimeSpan } from './can-book.ts';

const hour = 3_600_000;
const workshop: BookableWorkshop = {
  startsAt: 100 * hour,
  endsAt: 103 * hour,
  bookableFrom: null,
  bookableUntil: null,
  clash: 'REFUSE',
  ticketTypeKeys: null,
};
const booker: Booker<TimeSpan> = { ticketTypeKey: 'full', seats: [], mostSeats: null };
const answer = (
  changed: Partial<BookableWorkshop>,
  who: Partial<Booker<TimeSpan>> = {},
  now = 50 * hour,
): string | null => canBook({ ...workshop, ...changed }, { ...booker, ...who }, now).refusal;

describe('canBook', () => {
  it('lets book until the workshop starts where nothing else is said', () => {
    expect(answer({})).toBeNull();
    expect(answer({}, {}, 100 * hour - 1)).toBeNull();
    expect(answer({}, {}, 100 * hour)).toBe('WORKSHOP_OVER');
  });

  it('keeps to the window: its beginning included, its end not', () => {
    const open = { bookableFrom: 10 * hour, bookableUntil: 20 * hour };
    expect([10 * hour - 1, 10 * hour, 20 * hour - 1, 20 * hour].map((now) => answer(open, {}, now))).toEqual([
      'WORKSHOP_NOT_YET',
      null,
      null,
      'WORKSHOP_CLOSED',
    ]);
  });

  it('keeps to the ticket types that may have it', () => {
    expect(answer({ ticketTypeKeys: ['full'] })).toBeNull();
    expect(answer({ ticketTypeKeys: ['day'] })).toBe('WORKSHOP_NOT_FOR_TYPE');
  });

  it('counts what a ticket has against what it may have', () => {
    const elsewhere = { startsAt: 0, endsAt: hour };
    expect(answer({}, { seats: [elsewhere], mostSeats: 2 })).toBeNull();
    expect(answer({}, { seats: [elsewhere, elsewhere], mostSeats: 2 })).toBe('WORKSHOP_PLAN_FULL');
    expect(answer({}, { mostSeats: 0 })).toBe('WORKSHOP_PLAN_FULL');
  });

  it('refuses, warns or says nothing about a seat at the same time', () => {
    const other = { startsAt: 102 * hour, endsAt: 104 * hour };
    const who = { ...booker, seats: [other] };
    expect(canBook(workshop, who, 0)).toEqual({ refusal: 'WORKSHOP_CLASHES', clashing: [other] });
    expect(canBook({ ...workshop, clash: 'WARN' }, who, 0)).toEqual({ refusal: null, clashing: [other] });
    expect(canBook({ ...workshop, clash: 'NONE' }, who, 0)).toEqual({ refusal: null, clashing: [] });
  });

  it('lets one begin when the other ends', () => {
    expect(isAtSameTime(workshop, { startsAt: 103 * hour, endsAt: 104 * hour })).toBe(false);
    expect(isAtSameTime({ startsAt: 99 * hour, endsAt: 100 * hour }, workshop)).toBe(false);
    expect(isAtSameTime({ startsAt: 101 * hour, endsAt: 102 * hour }, workshop)).toBe(true);
  });
});
