import { describe, expect, it } from 'vitest';
import {
  dayHeading,
  dayKey,
  exactTime,
  relativeTime,
  shortDayAndTime,
  timeOfDay,
  zoneCity,
} from './times.ts';

const zone = 'Europe/Lisbon';
const now = Date.parse('2026-11-23T14:00:00.000Z');

describe('relativeTime', () => {
  it.each([
    ['2026-11-23T13:59:31.000Z', 'just now'],
    ['2026-11-23T13:56:00.000Z', '4 min ago'],
    ['2026-11-23T11:00:00.000Z', '3 h ago'],
    ['2026-11-22T13:00:00.000Z', '1 day ago'],
    ['2026-11-12T13:00:00.000Z', '11 days ago'],
    ['2026-08-02T13:00:00.000Z', '2 Aug'],
    ['2025-08-02T13:00:00.000Z', '2 Aug 2025'],
    ['2026-11-23T14:29:00.000Z', 'in 29 min'],
    ['2027-05-12T14:00:00.000Z', 'in 170 days'],
  ])('%s reads %s', (instant, words) => {
    expect(relativeTime(instant, now, zone)).toBe(words);
  });
});

describe('dayHeading', () => {
  it.each([
    ['2026-11-23T00:10:00.000Z', 'Today'],
    ['2026-11-22T23:59:00.000Z', 'Yesterday'],
    ['2026-11-21T12:00:00.000Z', 'Saturday 21 November'],
    ['2025-11-21T12:00:00.000Z', 'Friday 21 November 2025'],
  ])('%s stands under %s', (instant, heading) => {
    expect(dayHeading(instant, zone, now)).toBe(heading);
  });

  it("follows the event's zone, not the reader's", () => {
    expect(dayKey('2026-11-23T23:30:00.000Z', 'Asia/Tokyo')).toBe('2026-11-24');
  });
});

it('writes clocks in the zone of the event', () => {
  expect(timeOfDay('2026-06-01T12:05:09.000Z', zone)).toBe('13:05');
  expect(timeOfDay('2026-06-01T12:05:09.000Z', zone, true)).toBe('13:05:09');
  expect(exactTime('2026-06-01T12:05:09.000Z', zone)).toContain('1 Jun 2026, 13:05:09');
  expect(shortDayAndTime('2026-06-01T12:05:09.000Z', zone, now)).toBe('1 Jun, 13:05');
  expect(shortDayAndTime('2027-06-01T23:30:00.000Z', zone, now)).toBe('2 Jun 2027, 00:30');
  expect(zoneCity('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
});
