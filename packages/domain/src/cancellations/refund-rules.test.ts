import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refundDue } from './refund-due.ts';
import { datedRefundRules, refundPercent, type RefundRule } from './refund-rules.ts';
import { ticketShares, type SharedLine } from './ticket-shares.ts';

const startsAt = new Date('2027-05-11T08:00:00Z');
const daysBefore = (days: number, ms = 0) => new Date(startsAt.getTime() - days * 86_400_000 + ms);
const usual: readonly RefundRule[] = [
  { until: 'P30D', percent: 100 },
  { until: 'P7D', percent: 50 },
];

describe('refundPercent', () => {
  it.each([
    ['long before', daysBefore(200), 100],
    ['at the last moment of the first rule', daysBefore(30), 100],
    ['a moment after it', daysBefore(30, 1), 50],
    ['at the last moment of the second', daysBefore(7), 50],
    ['a moment after it', daysBefore(7, 1), 0],
    ['at the event', startsAt, 0],
    ['after it', daysBefore(-3), 0],
  ])('%s', (_, now, percent) => {
    expect(refundPercent(usual, startsAt, now)).toBe(percent);
  });

  it.each([
    ['no rules give nothing', [], 0],
    ['a rule that holds until the start', [{ until: 'PT0S', percent: 20 }], 20],
    ['of two that are open the one that gives more', [{ until: 'P7D', percent: 10 }, ...usual], 100],
  ])('%s', (_, rules, percent) => {
    expect(refundPercent(rules, startsAt, daysBefore(40))).toBe(percent);
  });
});

describe('datedRefundRules', () => {
  it('says until when, the next to end first, without what another rule outdoes', () => {
    const outdone = [...usual, { until: 'P60D', percent: 40 }, { until: 'P1D', percent: 0 }];
    expect(datedRefundRules(outdone, startsAt)).toEqual([
      { percent: 100, endsAt: daysBefore(30) },
      { percent: 50, endsAt: daysBefore(7) },
    ]);
  });

  it('agrees at every moment with what comes back', () => {
    const rule = fc.record({
      until: fc.integer({ min: 0, max: 90 }).map((days) => `P${days}D`),
      percent: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 6 }), fc.integer({ min: -5, max: 100 }), (rules, days) => {
        const now = daysBefore(days);
        const open = datedRefundRules(rules, startsAt).find(({ endsAt }) => endsAt >= now);
        expect(open?.percent ?? 0).toBe(refundPercent(rules, startsAt, now));
      }),
    );
  });
});

describe('what is due', () => {
  const line: fc.Arbitrary<SharedLine> = fc
    .record({
      quantity: fc.integer({ min: 1, max: 12 }),
      unitGrossMinor: fc.integer({ min: 0, max: 90_000 }),
    })
    .chain(({ quantity, unitGrossMinor }) =>
      fc.integer({ min: 0, max: quantity }).chain((discounted) =>
        fc.record({
          quantity: fc.constant(quantity),
          unitGrossMinor: fc.constant(unitGrossMinor),
          discounted: fc.constant(discounted),
          discountMinor: fc.integer({ min: 0, max: unitGrossMinor * discounted }),
        }),
      ),
    );

  it('rounds halves up, takes the fee off, and is never less than nothing', () => {
    expect(refundDue(29_000, 50)).toBe(14_500);
    expect(refundDue(101, 50)).toBe(51);
    expect(refundDue(29_000, 100, 500)).toBe(28_500);
    expect(refundDue(300, 100, 500)).toBe(0);
  });

  it('of all shares of a line sums up to the line, and at no per cent passes it', () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 0, max: 100 }), fc.nat(2000), (sold, percent, fee) => {
        const shares = ticketShares(sold);
        const paid = sold.unitGrossMinor * sold.quantity - sold.discountMinor;
        expect(shares).toHaveLength(sold.quantity);
        expect(shares.reduce((sum, { grossMinor }) => sum + grossMinor, 0)).toBe(paid);
        expect(shares.filter(({ isDiscounted }) => isDiscounted)).toHaveLength(sold.discounted);
        for (const { grossMinor } of shares) {
          expect(grossMinor).toBeGreaterThanOrEqual(0);
          expect(refundDue(grossMinor, percent, fee)).toBeLessThanOrEqual(grossMinor);
        }
      }),
    );
  });
});
