import { expect, it } from 'vitest';
import { couponDates } from './coupon-dates.ts';

const now = Date.parse('2026-11-23T14:00:00Z');

it.each([
  [null, null, 'Any time'],
  ['2026-11-01T00:00:00Z', null, 'Any time'],
  [null, '2026-12-01T00:00:00Z', 'until 1 Dec, 00:00'],
  ['2027-05-31T23:00:00Z', '2027-07-01T12:30:00Z', 'from 1 Jun 2027, 00:00 until 1 Jul 2027, 13:30'],
  ['2026-01-01T00:00:00Z', '2026-11-22T23:59:00Z', 'ended 22 Nov, 23:59'],
])('from %s to %s reads %s', (startsAt, endsAt, words) => {
  expect(couponDates({ startsAt, endsAt }, 'Europe/Lisbon', now)).toBe(words);
});
