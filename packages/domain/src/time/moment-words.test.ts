import { describe, expect, it } from 'vitest';
import { endWords, momentWords } from './moment-words.ts';

const say = (words: typeof momentWords, at: string, now: string, timeZone: string) =>
  words(new Date(at), { now: new Date(now), timeZone });

describe('momentWords', () => {
  it.each([
    ['2027-03-02T23:59:00Z', '2027-03-03T08:00:00Z', 'Europe/Lisbon', 'last night at 23:59 (Lisbon time)'],
    ['2027-03-02T12:00:00Z', '2027-03-03T08:00:00Z', 'Europe/Lisbon', 'yesterday at 12:00 (Lisbon time)'],
    ['2027-03-03T12:00:00Z', '2027-03-03T08:00:00Z', 'Europe/Lisbon', 'today at 12:00 (Lisbon time)'],
    ['2027-03-04T09:00:00Z', '2027-03-03T08:00:00Z', 'Europe/Lisbon', 'tomorrow at 09:00 (Lisbon time)'],
    ['2027-03-03T12:00:00Z', '2027-11-23T08:00:00Z', 'Europe/Lisbon', 'on 3 March at 12:00 (Lisbon time)'],
    ['2026-12-31T22:00:00Z', '2027-01-01T08:00:00Z', 'Europe/Lisbon', 'last night at 22:00 (Lisbon time)'],
    [
      '2026-12-30T22:00:00Z',
      '2027-01-01T08:00:00Z',
      'Europe/Lisbon',
      'on 30 December 2026 at 22:00 (Lisbon time)',
    ],
    // Clocks go forward on 28 March and back on 31 October: those days have 23 and 25 hours.
    ['2027-03-27T23:59:00Z', '2027-03-28T22:30:00Z', 'Europe/Lisbon', 'last night at 23:59 (Lisbon time)'],
    ['2027-03-28T01:00:00Z', '2027-03-27T23:00:00Z', 'Europe/Lisbon', 'tomorrow at 02:00 (Lisbon time)'],
    ['2027-10-30T22:30:00Z', '2027-10-31T23:30:00Z', 'Europe/Lisbon', 'last night at 23:30 (Lisbon time)'],
    ['2027-10-31T01:30:00Z', '2027-10-31T00:30:00Z', 'Europe/Lisbon', 'today at 01:30 (Lisbon time)'],
    // Another day there than in Greenwich.
    ['2027-05-11T20:00:00Z', '2027-05-11T10:00:00Z', 'Pacific/Auckland', 'tomorrow at 08:00 (Auckland time)'],
    [
      '2027-05-11T03:30:00Z',
      '2027-05-11T16:00:00Z',
      'America/New_York',
      'last night at 23:30 (New York time)',
    ],
    [
      '2027-05-11T16:00:00Z',
      '2027-05-11T15:00:00Z',
      'America/Argentina/Buenos_Aires',
      'today at 13:00 (Buenos Aires time)',
    ],
    ['2027-05-11T16:00:00Z', '2027-05-11T15:00:00Z', 'Asia/Kathmandu', 'today at 21:45 (Kathmandu time)'],
    ['2027-05-11T16:00:00Z', '2027-05-11T15:00:00Z', 'UTC', 'today at 16:00 (UTC)'],
    ['2027-05-11T16:00:00Z', '2027-05-11T15:00:00Z', 'Etc/GMT+5', 'today at 11:00 (GMT-5)'],
  ])('says %s, seen at %s in %s', (at, now, zone, words) => {
    expect(say(momentWords, at, now, zone)).toBe(words);
  });
});

describe('endWords', () => {
  it.each([
    // Midnight belongs to the day before.
    ['2027-03-03T00:00:00Z', '2027-03-03T08:00:00Z', 'Europe/Lisbon', 'last night at 23:59 (Lisbon time)'],
    ['2027-06-02T23:00:00Z', '2027-06-03T08:00:00Z', 'Europe/Lisbon', 'last night at 23:59 (Lisbon time)'],
    ['2027-03-02T23:59:59Z', '2027-03-03T08:00:00Z', 'Europe/Lisbon', 'last night at 23:59 (Lisbon time)'],
    ['2027-03-03T12:00:00Z', '2027-05-03T08:00:00Z', 'Europe/Lisbon', 'on 3 March at 12:00 (Lisbon time)'],
  ])('says %s, seen at %s in %s', (at, now, zone, words) => {
    expect(say(endWords, at, now, zone)).toBe(words);
  });
});
