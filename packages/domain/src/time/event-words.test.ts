import { describe, expect, it } from 'vitest';
import { eventDatesWords, instantWords } from './event-words.ts';

const at = (text: string) => new Date(text);

describe('eventDatesWords', () => {
  it.each([
    ['2027-05-11T08:00:00Z', '2027-05-13T17:00:00Z', 'Europe/Lisbon', '11 – 13 May 2027'],
    ['2027-05-31T08:00:00Z', '2027-06-02T17:00:00Z', 'Europe/Lisbon', '31 May – 2 June 2027'],
    ['2027-05-11T08:00:00Z', '2027-05-11T17:00:00Z', 'Europe/Lisbon', '11 May 2027'],
    // It is already the next day in Auckland.
    ['2027-05-11T20:00:00Z', '2027-05-12T05:00:00Z', 'Pacific/Auckland', '12 May 2027'],
  ])('says %s to %s in %s', (from, to, zone, words) => {
    expect(eventDatesWords(at(from), at(to), zone).replaceAll(/[\u2009\u202f\u00a0]/g, ' ')).toBe(words);
  });
});

describe('instantWords', () => {
  it('says the time in the zone and names it, summer and winter', () => {
    expect(instantWords(at('2026-11-23T14:03:00Z'), 'Europe/Lisbon')).toBe('23 November 2026, 14:03 WET');
    expect(instantWords(at('2027-06-01T23:30:00Z'), 'Europe/Lisbon')).toBe('2 June 2027, 00:30 WEST');
  });
});
