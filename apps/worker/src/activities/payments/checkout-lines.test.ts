import { describe, expect, it } from 'vitest';
import { canProcessorTakeOff, fullLines, netLines, type PayableItem } from './checkout-lines.ts';

const item = (more: Partial<PayableItem> = {}): PayableItem => {
  const { quantity = 3, unitGrossMinor = 29_000, discountMinor = 0 } = more;
  return {
    kind: 'TICKET',
    name: 'Conference',
    variantName: null,
    discounted: discountMinor > 0 ? quantity : 0,
    ...more,
    quantity,
    unitGrossMinor,
    discountMinor,
    grossMinor: unitGrossMinor * quantity - discountMinor,
  };
};
const shirt = item({ kind: 'SWAG', name: 'T-shirt', variantName: 'M', quantity: 1, unitGrossMinor: 2400 });
const percent = { discountKind: 'PERCENT', amountPer: null, ridesOnProcessor: true };

describe('the lines of a payment page', () => {
  it('at full price name what is sold, with its size', () => {
    expect(fullLines('Perennial', [item({ discountMinor: 8700 }), shirt], 'EUR')).toEqual([
      { name: 'Perennial: Conference', quantity: 3, unit: { amountMinor: 29_000, currency: 'EUR' } },
      { name: 'Perennial: T-shirt, M', quantity: 1, unit: { amountMinor: 2400, currency: 'EUR' } },
    ]);
  });

  it('at what is due become one line where a unit has no whole price', () => {
    expect(
      netLines('Perennial', [item({ discountMinor: 8700 }), item({ discountMinor: 100 })], 'EUR'),
    ).toEqual([
      { name: 'Perennial: Conference', quantity: 3, unit: { amountMinor: 26_100, currency: 'EUR' } },
      { name: 'Perennial: 3 × Conference', quantity: 1, unit: { amountMinor: 86_900, currency: 'EUR' } },
    ]);
  });

  it('at what is due always sum up to what is due', () => {
    for (let quantity = 1; quantity <= 7; quantity++)
      for (let discountMinor = 0; discountMinor <= 3 * quantity; discountMinor++) {
        const [line] = netLines('E', [item({ quantity, discountMinor, unitGrossMinor: 3 })], 'EUR');
        expect((line?.quantity ?? 0) * (line?.unit.amountMinor ?? 0)).toBe(3 * quantity - discountMinor);
      }
  });
});

describe('canProcessorTakeOff', () => {
  const covered = item({ discountMinor: 8700 });
  it.each([
    ['per cent off everything', [covered, covered], percent, true],
    ['an amount off the order', [covered], { ...percent, discountKind: 'AMOUNT', amountPer: 'ORDER' }, true],
    [
      'an amount off each ticket',
      [covered],
      { ...percent, discountKind: 'AMOUNT', amountPer: 'TICKET' },
      false,
    ],
    ['a line the code is not for', [covered, item()], percent, false],
    ['a code the processor does not know', [covered], { ...percent, ridesOnProcessor: false }, false],
    ['swag beside it', [covered, shirt], percent, false],
  ])('%s: %#', (_, items, coupon, can) => {
    expect(canProcessorTakeOff(items, coupon)).toBe(can);
  });
});
