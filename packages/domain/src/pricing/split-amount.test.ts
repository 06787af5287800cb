import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitAmount } from './split-amount.ts';

const weights = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 20 });

describe('splitAmount', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [1, [5, 5], [1, 0]],
    [10, [0, 3, 7], [0, 3, 7]],
    [0, [4, 4], [0, 0]],
    [5, [0, 0], [0, 0]],
  ])('splits %i over %j', (amount, over, shares) => {
    expect(splitAmount(amount, over)).toEqual(shares);
  });

  it('adds up to the unit and never gives a share more than its weight', () => {
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (over, part) => {
        const total = over.reduce((sum, weight) => sum + weight, 0);
        const amount = Math.floor(total * part);
        const shares = splitAmount(amount, over);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(amount);
        shares.forEach((share, n) => {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(over[n] ?? 0);
        });
      }),
    );
  });
});
