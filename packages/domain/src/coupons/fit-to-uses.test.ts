import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { couponCodeOf } from './coupon-code.ts';
import { couponNote } from './coupon-note.ts';
import type { CouponTerms } from './coupon-terms.ts';
import { checkCoupon } from './check-coupon.ts';
import { fitToUses } from './fit-to-uses.ts';
import { discountedTickets, takeOff } from './take-off.ts';

const code = couponCodeOf('FRIENDS');
if (!code) throw new Error('not a code');
const terms = (changes: Partial<CouponTerms> = {}): CouponTerms => ({
  code,
  isActive: true,
  discount: { kind: 'PERCENT', percentBp: 1000 },
  startsAt: null,
  endsAt: null,
  ticketTypeKeys: null,
  minimumTickets: 1,
  oncePerBuyer: false,
  perOrder: null,
  capacity: 20,
  taken: 18,
  ...changes,
});
const cheap = { ticketTypeKey: 'student', quantity: 2, unitGrossMinor: 5_000 };
const dear = { ticketTypeKey: 'full', quantity: 1, unitGrossMinor: 20_000 };
const seen = { currency: 'EUR', now: 0, timeZone: 'Europe/Lisbon' };
const check = (of: CouponTerms, lines: readonly (typeof cheap)[]) =>
  checkCoupon(of, { lines, ...seen })?.sentence ?? null;

describe('two uses left for three tickets', () => {
  const lines = [cheap, dear];

  it('refuses the order and says why, or discounts the two dearest', () => {
    const refused = fitToUses(terms(), lines, 'REFUSE');
    expect(check(refused, lines)).toBe('The code FRIENDS has 2 uses left, and this order needs 3.');
    const rest = fitToUses(terms(), lines, 'DISCOUNT_REST');
    expect(check(rest, lines)).toBeNull();
    expect(takeOff(lines, rest)).toEqual([
      { discountMinor: 500, discounted: 1 },
      { discountMinor: 2_000, discounted: 1 },
    ]);
    expect(couponNote(lines, { ...rest, usesLeft: 2 })).toBe(
      '2 of your 3 tickets get it: the code has 2 uses left.',
    );
    const one = fitToUses(terms({ taken: 19 }), lines, 'DISCOUNT_REST');
    expect(couponNote(lines, { ...one, usesLeft: 1 })).toBe(
      '1 of your 3 tickets gets it: the code has 1 use left.',
    );
  });

  it('changes nothing when there are enough, no limit, or none', () => {
    for (const same of [terms({ taken: 17 }), terms({ capacity: null }), terms({ taken: 20 })])
      expect(fitToUses(same, lines, 'DISCOUNT_REST')).toBe(same);
    expect(check(terms({ taken: 20 }), lines)).toBe(
      'The code FRIENDS has no uses left, and this order needs 3.',
    );
  });

  it('never takes more uses than are left, nor off more tickets than a code would', () => {
    const line = fc.record({
      ticketTypeKey: fc.constantFrom('full', 'student', 'vip'),
      quantity: fc.integer({ min: 1, max: 9 }),
      unitGrossMinor: fc.integer({ min: 0, max: 50_000 }),
    });
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 30 }),
        fc.option(fc.integer({ min: 1, max: 9 })),
        (some, capacity, perOrder) => {
          const whole = terms({ capacity, perOrder, taken: 0, ticketTypeKeys: ['full', 'student'] });
          const fitted = fitToUses(whole, some, 'DISCOUNT_REST');
          const uses = discountedTickets(some, fitted);
          expect(uses).toBe(Math.min(capacity, discountedTickets(some, whole)));
        },
      ),
    );
  });
});

describe('a code that takes nothing off', () => {
  const opening = terms({ discount: { kind: 'PERCENT', percentBp: 0 }, ticketTypeKeys: ['student'] });

  it('is used up by the tickets it opens, and never opens some of them only', () => {
    expect(takeOff([cheap, dear], opening).map(({ discounted }) => discounted)).toEqual([2, 0]);
    expect(check(opening, [cheap, dear])).toBeNull();
    const one = { ...opening, taken: 19 };
    expect(fitToUses(one, [cheap], 'DISCOUNT_REST')).toBe(one);
    expect(check(one, [cheap])).toContain('1 use left');
  });

  it('is closed by a capacity of 0 before anything is chosen', () => {
    expect(check({ ...opening, capacity: 0, taken: 0 }, [])).toContain('no uses left');
  });
});

describe('dates of a code', () => {
  const at = (text: string) => Date.parse(text);
  const now = at('2027-03-03T08:00:00Z');
  const say = (changes: Partial<CouponTerms>) =>
    checkCoupon(terms({ taken: 0, ...changes }), { ...seen, lines: [dear], now })?.sentence;

  it('are told as people tell them', () => {
    expect(say({ endsAt: at('2027-03-03T00:00:00Z') })).toBe(
      'The code FRIENDS ended last night at 23:59 (Lisbon time).',
    );
    expect(say({ startsAt: at('2027-03-04T09:00:00Z') })).toBe(
      'The code FRIENDS starts tomorrow at 09:00 (Lisbon time).',
    );
    expect(say({ startsAt: now, endsAt: now + 1 })).toBeUndefined();
  });
});
