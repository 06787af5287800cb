import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNight } from '../reminders/by-day.ts';
import { offerEndsAt } from './offer-ends-at.ts';

const hour = 3_600_000;
const timeZone = 'Europe/Lisbon';
const at = (text: string) => Date.parse(`${text}:00Z`);
const ends = (now: string, startsAt: string, expiryMs = 24 * hour) => {
  const end = offerEndsAt(at(now), { expiryMs, startsAt: at(startsAt), timeZone });
  return end === null ? null : new Date(end).toISOString().slice(0, 16);
};

describe('offerEndsAt', () => {
  it.each([
    ['weeks before, after its span', '2027-01-10T12:00', '2027-02-20T09:00', '2027-01-11T12:00'],
    [
      'two days before, after a quarter of what is left',
      '2027-01-10T12:00',
      '2027-01-12T12:00',
      '2027-01-11T08:00',
    ],
    ['an hour before, after half of it', '2027-01-10T12:00', '2027-01-10T13:00', '2027-01-10T12:30'],
    ['minutes before, with its start', '2027-01-10T12:00', '2027-01-10T12:10', '2027-01-10T12:10'],
    ['asked at night, in the morning', '2027-01-10T23:30', '2027-01-11T09:00', '2027-01-11T08:00'],
    ['before one in the night, in the evening', '2027-01-10T17:00', '2027-01-10T23:30', '2027-01-10T18:37'],
    [
      'late before one in the night, in the evening',
      '2027-01-10T21:40',
      '2027-01-10T23:30',
      '2027-01-10T21:59',
    ],
  ])('ends %s', (_, now, startsAt, end) => {
    expect(ends(now, startsAt)).toBe(end);
  });

  it.each([
    ['the workshop has begun', '2027-01-10T12:00', '2027-01-10T11:00'],
    ['only a moment is left', '2027-01-10T12:00', '2027-01-10T12:04'],
    ['both are in the same night', '2027-01-10T22:10', '2027-01-10T23:30'],
  ])('asks nobody when %s', (_, now, startsAt) => {
    expect(ends(now, startsAt)).toBeNull();
  });

  it('ends by day at the event, after now and not after the start, wherever and whenever it is made', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: at('2026-01-01T00:00'), max: at('2028-01-01T00:00') }),
        fc.integer({ min: -hour, max: 60 * 24 * hour }),
        fc.integer({ min: 1000, max: 7 * 24 * hour }),
        fc.constantFrom('Europe/Lisbon', 'America/Santiago', 'Asia/Kolkata', 'Australia/Lord_Howe'),
        (now, ahead, expiryMs, zone) => {
          const end = offerEndsAt(now, { expiryMs, startsAt: now + ahead, timeZone: zone });
          if (end === null) return;
          expect(isNight(end, zone)).toBe(false);
          expect(end).toBeGreaterThan(now);
          expect(end).toBeLessThanOrEqual(now + ahead);
          // A night, at the most, comes on top of what the organizer said.
          expect(end - now).toBeLessThanOrEqual(expiryMs + 11 * hour);
        },
      ),
      { numRuns: 500 },
    );
  });
});
