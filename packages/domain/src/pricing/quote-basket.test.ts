import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CouponDiscount } from '../ports/coupons.ts';
import type { Basket } from './basket.ts';
import { quoteBasket, type PricedEvent } from './quote-basket.ts';

const event: PricedEvent = {
  ticketTypes: [
    { key: 'full', name: 'Full', priceMinor: 29_999, tiers: [], taxRateBp: 2300, maxPerOrder: 10 },
    { key: 'student', name: 'Student', priceMinor: 9000, tiers: [], taxRateBp: 600, maxPerOrder: 2 },
  ],
  swag: [
    {
      key: 'shirt',
      name: 'T-shirt',
      priceMinor: 2501,
      taxRateBp: 2300,
      maxPerOrder: 5,
      variants: [
        { key: 's', name: 'S' },
        { key: 'm', name: 'M' },
      ],
    },
  ],
  workshops: [
    { key: 'sagas', title: 'Sagas', priceMinor: 0, taxRateBp: 2300 },
    { key: 'tests', title: 'Tests', priceMinor: 4000, taxRateBp: 600 },
  ],
};
const basket: Basket = {
  lines: [
    { ticketTypeKey: 'student', quantity: 2 },
    { ticketTypeKey: 'full', quantity: 3 },
  ],
  swag: [{ itemKey: 'shirt', variantKey: 'm', quantity: 2 }],
};
const percent = (percentBp: number): CouponDiscount => ({ kind: 'PERCENT', percentBp });
const quote = (
  discount: CouponDiscount | null,
  over = basket,
  ticketTypeKeys: string[] | null = null,
  perOrder: number | null = null,
) => quoteBasket(event, over, { now: 0, coupon: discount && { discount, ticketTypeKeys, perOrder } });

const discounts: fc.Arbitrary<CouponDiscount> = fc.oneof(
  fc.record({ kind: fc.constant('PERCENT' as const), percentBp: fc.integer({ min: 1, max: 10_000 }) }),
  fc.record({
    kind: fc.constant('AMOUNT' as const),
    amountMinor: fc.integer({ min: 1, max: 200_000 }),
    currency: fc.constant('EUR'),
    per: fc.constantFrom('ORDER' as const, 'TICKET' as const),
  }),
);

const limits = fc.option(fc.integer({ min: 1, max: 12 }));

describe('quoteBasket', () => {
  it('prices workshops by the tickets that they are for, and takes nothing off them', () => {
    const workshops = [
      { workshopKey: 'tests', ticketPosition: 4 },
      { workshopKey: 'tests', ticketPosition: 0 },
      { workshopKey: 'sagas', ticketPosition: 1 },
    ];
    const { lines } = quote(percent(5000), { ...basket, workshops });
    expect(
      lines
        .slice(3)
        .map((line) => [line.kind, line.name, line.quantity, line.grossMinor, line.ticketPositions]),
    ).toEqual([
      ['WORKSHOP', 'Sagas', 1, 0, [1]],
      ['WORKSHOP', 'Tests', 2, 8000, [0, 4]],
    ]);
    const gone = { ...basket, workshops: [{ workshopKey: 'sagas', ticketPosition: 5 }] };
    expect(() => quote(null, gone)).toThrow('WORKSHOP_NOT_FOUND');
    const [only] = quote(null, { ...gone, lines: [], swag: [], isUpgrade: true }).lines;
    expect(only).toMatchObject({ name: 'Sagas', ticketPositions: null });
  });

  it('prices tickets and swag in the order of the event', () => {
    const { lines, grossMinor, couponUses } = quote(null);
    expect(lines.map((line) => [line.name, line.variantName, line.grossMinor])).toEqual([
      ['Full', null, 89_997],
      ['Student', null, 18_000],
      ['T-shirt', 'M', 5002],
    ]);
    expect(grossMinor).toBe(112_999);
    expect(couponUses).toBe(0);
  });

  it('takes a percentage of the tickets, once rounded, and nothing off the swag', () => {
    const { lines, discountMinor, couponUses } = quote(percent(2000));
    // 20 % of 107,997 is 21,599.4.
    expect(discountMinor).toBe(21_599);
    expect(lines.map((line) => line.discountMinor)).toEqual([17_999, 3600, 0]);
    expect(couponUses).toBe(5);
  });

  it('takes an amount off each covered ticket and never more than it costs', () => {
    const amount = { kind: 'AMOUNT', amountMinor: 10_000, currency: 'EUR', per: 'TICKET' } as const;
    expect(quote(amount).lines.map((line) => line.grossMinor)).toEqual([59_997, 0, 5002]);
    expect(quote(amount, basket, ['student']).couponUses).toBe(2);
  });

  it('discounts so many tickets an order, the dearest first', () => {
    const { lines, couponUses } = quote(percent(10_000), basket, null, 1);
    expect(lines.map((line) => [line.discounted, line.grossMinor])).toEqual([
      [1, 59_998],
      [0, 18_000],
      [0, 5002],
    ]);
    expect(couponUses).toBe(1);
    expect(quote(percent(10_000), basket, null, 4).lines.map((line) => line.discounted)).toEqual([3, 1, 0]);
  });

  it.each([
    [{ lines: [{ ticketTypeKey: 'gone', quantity: 1 }], swag: [] }, 'TICKET_TYPE_UNKNOWN'],
    [{ lines: [{ ticketTypeKey: 'student', quantity: 3 }], swag: [] }, 'TOO_MANY_TICKETS'],
    [{ lines: [], swag: [{ itemKey: 'shirt', variantKey: 'xl', quantity: 1 }] }, 'SWAG_UNKNOWN'],
    [{ lines: [], swag: [{ itemKey: 'shirt', variantKey: 'm', quantity: 6 }] }, 'TOO_MANY_SWAG'],
  ])('refuses %j', (wrong, code) => {
    expect(() => quote(null, wrong)).toThrow(expect.objectContaining({ code }));
  });

  it('is never negative, adds up to the unit, and does not depend on the order of lines', () => {
    const quantities = fc.record({
      full: fc.integer({ min: 1, max: 10 }),
      student: fc.integer({ min: 1, max: 2 }),
      shirts: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(quantities, discounts, limits, ({ full, student, shirts }, discount, perOrder) => {
        const lines = [
          { ticketTypeKey: 'full', quantity: full },
          { ticketTypeKey: 'student', quantity: student },
        ];
        const swag = [{ itemKey: 'shirt', variantKey: 's', quantity: shirts }];
        const one = quote(discount, { lines, swag }, null, perOrder);
        expect(quote(discount, { lines: lines.toReversed(), swag }, null, perOrder)).toEqual(one);
        for (const line of one.lines) {
          expect(line.grossMinor).toBe(line.unitGrossMinor * line.quantity - line.discountMinor);
          expect(line.netMinor + line.taxMinor).toBe(line.grossMinor);
          expect(Math.min(line.grossMinor, line.netMinor, line.taxMinor)).toBeGreaterThanOrEqual(0);
        }
        const sum = (key: 'grossMinor' | 'discountMinor') =>
          one.lines.reduce((total, line) => total + line[key], 0);
        expect(one.grossMinor).toBe(sum('grossMinor'));
        expect(one.discountMinor).toBe(sum('discountMinor'));
      }),
    );
  });
});
