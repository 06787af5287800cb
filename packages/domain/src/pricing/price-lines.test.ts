import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceLine, roundHalfUp, sumLines, type LineInput } from './price-lines.ts';

const line: fc.Arbitrary<LineInput> = fc
  .record({
    quantity: fc.integer({ min: 1, max: 50 }),
    unitGrossMinor: fc.integer({ min: 0, max: 100_000_000 }),
    taxRateBp: fc.integer({ min: 0, max: 9900 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ share, ...input }) => ({
    ...input,
    discountMinor: Math.floor(share * input.unitGrossMinor * input.quantity),
  }));

describe('priceLine', () => {
  it.each([
    [1, 29_000, 2300, 23_577, 5423],
    [2, 29_000, 2300, 47_154, 10_846],
    [3, 1, 2300, 2, 1],
    [1, 0, 2300, 0, 0],
    [1, 12_345, 0, 12_345, 0],
    // 105 holds exactly 0.5 of 5 % of a net of 10: the half goes up.
    [1, 21, 10_000, 10, 11],
  ])('takes the tax out of %i × %i at %i bp', (quantity, unitGrossMinor, taxRateBp, netMinor, taxMinor) => {
    expect(priceLine({ quantity, unitGrossMinor, discountMinor: 0, taxRateBp })).toMatchObject({
      netMinor,
      taxMinor,
    });
  });

  it('splits every gross amount into whole net and tax, tax within half a unit of the exact one', () => {
    fc.assert(
      fc.property(line, (input) => {
        const { grossMinor, netMinor, taxMinor } = priceLine(input);
        expect(grossMinor).toBe(input.unitGrossMinor * input.quantity - input.discountMinor);
        expect(netMinor + taxMinor).toBe(grossMinor);
        for (const amount of [netMinor, taxMinor]) {
          expect(Number.isSafeInteger(amount)).toBe(true);
          expect(amount).toBeGreaterThanOrEqual(0);
        }
        // |tax − gross·r/(1+r)| ≤ ½, in whole numbers.
        const rate = BigInt(10_000 + input.taxRateBp);
        const off = 2n * (BigInt(taxMinor) * rate - BigInt(grossMinor) * BigInt(input.taxRateBp));
        expect(off <= rate && off > -rate).toBe(true);
      }),
    );
  });
});

describe('sumLines', () => {
  it('adds up to the same whatever the order, and nothing for no lines', () => {
    expect(sumLines([])).toEqual({ grossMinor: 0, netMinor: 0, taxMinor: 0 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (inputs) => {
        const lines = inputs.map(priceLine);
        const totals = sumLines(lines);
        expect(sumLines(lines.toReversed())).toEqual(totals);
        expect(totals.netMinor + totals.taxMinor).toBe(totals.grossMinor);
      }),
    );
  });
});

describe('roundHalfUp', () => {
  it.each([
    [1, 2, 1],
    [3, 2, 2],
    [1, 3, 0],
    [2, 3, 1],
    [0, 7, 0],
    // As floating point, 9007199254740991 · ⅓ would lose its last digit.
    [9_007_199_254_740_991, 3, 3_002_399_751_580_330],
  ])('divides %i by %i', (numerator, denominator, expected) => {
    expect(roundHalfUp(numerator, denominator)).toBe(expected);
  });
});
