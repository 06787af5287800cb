import { describe, expect, it } from 'vitest';
import { dateRange, dayAndTime, dayLabel, dayUntil, timeAfter, timeOfDay, zoneCity } from './times.ts';

const lisbon = 'Europe/Lisbon';

describe('dates in the zone of the event', () => {
  it.each([
    ['2027-06-02T07:30:00Z', '2027-06-04T16:30:00Z', '2–4 June 2027'],
    ['2027-06-30T07:30:00Z', '2027-07-02T16:30:00Z', '30 June – 2 July 2027'],
    ['2027-12-31T09:00:00Z', '2028-01-01T16:30:00Z', '31 December 2027 – 1 January 2028'],
    ['2027-06-02T17:00:00Z', '2027-06-02T20:00:00Z', '2 June 2027'],
    // Half past eleven in the evening UTC is the next day in Lisbon's summer.
    ['2027-06-02T23:30:00Z', '2027-06-03T16:00:00Z', '3 June 2027'],
  ])('%s to %s is %s', (start, end, expected) => {
    expect(dateRange(start, end, lisbon)).toBe(expected);
  });

  it('writes times with the zone’s own clock', () => {
    expect(timeOfDay('2027-06-02T07:30:00Z', lisbon)).toBe('08:30');
    expect(dayAndTime('2027-06-02T07:30:00Z', lisbon)).toBe('Wednesday 2 June 2027, 08:30');
    expect(zoneCity('America/Sao_Paulo')).toBe('Sao Paulo');
  });

  it('says until when, with the time only where it is not midnight', () => {
    expect(dayUntil(Date.parse('2027-02-01T00:00:00Z'), lisbon)).toBe('31 January');
    expect(dayUntil(Date.parse('2027-06-30T23:00:00Z'), lisbon)).toBe('30 June');
    expect(dayUntil(Date.parse('2027-01-31T18:00:00Z'), lisbon)).toBe('31 January, 18:00');
  });

  it('labels days short for tabs and long in full', () => {
    expect(dayLabel('2027-06-02', 'short')).toBe('Wed 2 Jun');
    expect(dayLabel('2027-06-02', 'long')).toBe('Wednesday 2 June');
  });

  it('adds minutes past midnight', () => {
    expect(timeAfter('09:30', 180)).toBe('12:30');
    expect(timeAfter('23:30', 60)).toBe('00:30');
  });
});
