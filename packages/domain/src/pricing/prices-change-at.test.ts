import { expect, it } from 'vitest';
import { pricesChangeAt } from './prices-change-at.ts';

const dated = (startsAt: string | null, endsAt: string | null) => ({
  priceMinor: 100,
  tiers: [{ key: 'a', name: 'A', priceMinor: 50, startsAt, endsAt }],
});

it('names the next moment at which one of the prices opens or closes', () => {
  const products = [
    dated(null, '2027-03-01T00:00:00Z'),
    dated('2027-02-01T00:00:00Z', null),
    { priceMinor: 1, tiers: [] },
  ];
  const next = (now: string) => pricesChangeAt(products, Date.parse(now));
  expect(next('2027-01-01T00:00:00Z')).toBe(Date.parse('2027-02-01T00:00:00Z'));
  expect(next('2027-02-01T00:00:00Z')).toBe(Date.parse('2027-03-01T00:00:00Z'));
  expect(next('2027-03-01T00:00:00Z')).toBeNull();
  expect(pricesChangeAt([], 0)).toBeNull();
});
