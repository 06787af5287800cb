import { describe, expect, it } from 'vitest';
import { priceAt } from './price-at.ts';

const at = Date.parse;
const dated = {
  priceMinor: 29_000,
  tiers: [
    { key: 'first', name: 'First birds', priceMinor: 19_000, startsAt: null, endsAt: '2027-01-01T00:00:00Z' },
    {
      key: 'spring',
      name: 'Spring',
      priceMinor: 24_000,
      startsAt: '2027-02-01T00:00:00Z',
      endsAt: '2027-03-01T00:00:00Z',
    },
  ],
};

describe('priceAt', () => {
  it.each([
    ['2026-12-31T23:59:59.999Z', 19_000, 'first', '2027-01-01T00:00:00Z'],
    ['2027-01-01T00:00:00Z', 29_000, undefined, '2027-02-01T00:00:00Z'],
    ['2027-02-01T00:00:00Z', 24_000, 'spring', '2027-03-01T00:00:00Z'],
    ['2027-03-01T00:00:00Z', 29_000, undefined, null],
  ])('at %s it costs %i', (now, priceMinor, tier, changesAt) => {
    const price = priceAt(dated, at(now));
    expect(price.priceMinor).toBe(priceMinor);
    expect(price.tier?.key).toBe(tier);
    expect(price.changesAt).toBe(changesAt === null ? null : at(changesAt));
  });

  it('lets the first of two open tiers count', () => {
    const both = { ...dated, tiers: dated.tiers.map((tier) => ({ ...tier, startsAt: null, endsAt: null })) };
    expect(priceAt(both, 0)).toEqual({
      priceMinor: 19_000,
      tier: { key: 'first', name: 'First birds' },
      changesAt: null,
    });
  });
});
