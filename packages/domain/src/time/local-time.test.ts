import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantToLocal, localToInstant } from './local-time.ts';

describe('localToInstant', () => {
  it.each([
    ['2027-05-11T09:00', 'Europe/Lisbon', '2027-05-11T08:00:00.000Z'],
    ['2027-01-11T09:00', 'Europe/Lisbon', '2027-01-11T09:00:00.000Z'],
    ['2027-05-11T09:00', 'Asia/Kathmandu', '2027-05-11T03:15:00.000Z'],
    ['2027-05-11T00:00', 'Pacific/Auckland', '2027-05-10T12:00:00.000Z'],
    // Clocks go back from two to one: the first half past one counts.
    ['2027-10-31T01:30', 'Europe/Lisbon', '2027-10-31T00:30:00.000Z'],
  ])('reads %s in %s', (local, zone, instant) => {
    expect(localToInstant(local, zone)?.toISOString()).toBe(instant);
  });

  it.each([
    ['2027-02-30T09:00', 'Europe/Lisbon'],
    ['2027-13-01T09:00', 'Europe/Lisbon'],
    ['2027-05-11T24:00', 'Europe/Lisbon'],
    ['2027-05-11', 'Europe/Lisbon'],
    // Clocks go from one to two.
    ['2027-03-28T01:30', 'Europe/Lisbon'],
  ])('knows that there is no %s in %s', (local, zone) => {
    expect(localToInstant(local, zone)).toBeNull();
  });

  it('comes back from every minute there is, but for the second of two equal ones', () => {
    const zones = fc.constantFrom(
      'Europe/Lisbon',
      'America/Sao_Paulo',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
    );
    const minutes = fc.integer({ min: 28_000_000, max: 32_000_000 });
    fc.assert(
      fc.property(minutes, zones, (minute, zone) => {
        const instant = new Date(minute * 60_000);
        const local = instantToLocal(instant, zone);
        const back = localToInstant(local, zone);
        expect(back && instantToLocal(back, zone)).toBe(local);
        expect(back?.getTime()).toBeLessThanOrEqual(instant.getTime());
      }),
      { numRuns: 300 },
    );
  });
});
