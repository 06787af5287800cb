import { expect, it } from 'vitest';
import { nextPrice } from './next-price.ts';

const tier = (key: string, priceMinor: number, startsAt: string | null, endsAt: string | null) => ({
  key,
  name: key,
  priceMinor,
  startsAt,
  endsAt,
});
const product = {
  priceMinor: 300,
  tiers: [
    tier('early', 200, null, '2027-02-01T00:00:00Z'),
    // Opens while the first one still counts.
    tier('spring', 250, '2027-01-15T00:00:00Z', '2027-03-01T00:00:00Z'),
  ],
};
const next = (now: string) => nextPrice(product, Date.parse(now));

it('names what comes after, and steps over openings that change nothing', () => {
  expect(next('2027-01-01T00:00:00Z')).toMatchObject({
    at: Date.parse('2027-02-01T00:00:00Z'),
    priceMinor: 250,
    tier: { key: 'spring' },
  });
  expect(next('2027-02-01T00:00:00Z')).toMatchObject({
    at: Date.parse('2027-03-01T00:00:00Z'),
    priceMinor: 300,
    tier: null,
  });
  expect(next('2027-03-01T00:00:00Z')).toBeNull();
});
