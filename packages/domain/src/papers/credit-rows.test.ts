import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceLine } from '../pricing/price-lines.ts';
import { creditRows } from './credit-rows.ts';
import { addTaxRows, grossOf, taxRows } from './tax-row.ts';

const left = [
  { rateBp: 600, netMinor: 2000, taxMinor: 120 },
  { rateBp: 2300, netMinor: 23_577, taxMinor: 5423 },
];

describe('creditRows', () => {
  it('gives back at the rates of what was given back', () => {
    expect(creditRows(14_500, left, new Map([[2300, 29_000]]))).toEqual([
      { rateBp: 2300, netMinor: 11_789, taxMinor: 2711 },
    ]);
  });

  it('splits over all that is left where nothing says for what it was', () => {
    expect(creditRows(15_560, left).map(grossOf)).toEqual([1060, 14_500]);
  });

  it('takes what is left of a rate with its tax, whatever rounding did before, and goes on with the next', () => {
    expect(creditRows(30_000, left, new Map([[2300, 1]]))).toEqual([
      { rateBp: 600, netMinor: 943, taxMinor: 57 },
      { rateBp: 2300, netMinor: 23_577, taxMinor: 5423 },
    ]);
  });

  it('comes to no more than is left', () => {
    expect(creditRows(99_999, left)).toEqual(left);
    expect(creditRows(5, [])).toEqual([]);
  });

  it('never takes more than there is, and adds up, however a receipt is given back', () => {
    const line = fc.record({
      quantity: fc.integer({ min: 1, max: 4 }),
      unitGrossMinor: fc.integer({ min: 1, max: 50_000 }),
      discountMinor: fc.constant(0),
      taxRateBp: fc.constantFrom(0, 600, 700, 1300, 2300),
    });
    const credit = fc.record({
      amount: fc.integer({ min: 1, max: 60_000 }),
      at: fc.constantFrom(null, 0, 600, 2300),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), fc.array(credit), (lines, credits) => {
        const sold = taxRows(lines.map(priceLine));
        let rest = sold;
        for (const { amount, at } of credits) {
          const before = rest.reduce((sum, row) => sum + grossOf(row), 0);
          const rows = creditRows(amount, rest, at === null ? undefined : new Map([[at, 1]]));
          expect(rows.reduce((sum, row) => sum + grossOf(row), 0)).toBe(Math.min(amount, before));
          rest = addTaxRows(rest, rows);
          for (const row of rest) {
            expect(row.netMinor).toBeGreaterThanOrEqual(0);
            expect(row.taxMinor).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });
});
