import { describe, expect, it } from 'vitest';
import { pageExpiry } from './checkout-params.ts';

describe('pageExpiry', () => {
  const now = new Date('2027-03-01T10:00:00.250Z');
  const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

  it.each([
    ['at least 31 minutes', 15, '2027-03-01T10:31:01Z'],
    ['with the hold', 45, '2027-03-01T10:45:01Z'],
    ['below 24 hours', 3 * 24 * 60, '2027-03-02T09:59:01Z'],
  ])('closes %s, in whole seconds', (_, holdMinutes, expected) => {
    expect(pageExpiry(inMinutes(holdMinutes), now)).toBe(Date.parse(expected) / 1000);
  });
});
