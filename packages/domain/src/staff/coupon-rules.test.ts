import { describe, expect, it } from 'vitest';
import { couponDriftOf, type CouponCounts } from './coupon-drift-of.ts';
import { couponStateOf, type CouponStanding } from './coupon-state-of.ts';
import { offerWords } from './offer-words.ts';

const now = new Date('2027-03-01T12:00:00Z');
const open: CouponStanding = {
  ...{ isActive: true, startsAt: null, endsAt: null, capacity: 20, used: 10, held: 9 },
};

describe('couponStateOf', () => {
  it.each<[string, Partial<CouponStanding>]>([
    ['RUNNING', {}],
    ['RUNNING', { capacity: null }],
    ['USED_UP', { held: 10 }],
    ['CLOSED', { capacity: 0, isActive: false }],
    ['PAUSED', { isActive: false }],
    ['ENDED', { isActive: false, endsAt: now }],
    ['NOT_STARTED', { startsAt: new Date('2027-03-01T12:00:01Z') }],
  ])('says %s of %j', (state, changes) => {
    expect(couponStateOf({ ...open, ...changes }, now)).toBe(state);
  });
});

describe('offerWords', () => {
  it.each([
    [{ kind: 'PERCENT', percentBp: 1250 }, null, '12.5 % off'],
    [{ kind: 'PERCENT', percentBp: 10_000 }, 1, 'A free ticket'],
    [{ kind: 'PERCENT', percentBp: 10_000 }, null, 'Free tickets'],
    [{ kind: 'PERCENT', percentBp: 2000 }, 2, '20 % off, for 2 tickets an order'],
    [{ kind: 'AMOUNT', amountMinor: 1000, per: 'TICKET' }, null, '€10 off each ticket'],
    [{ kind: 'AMOUNT', amountMinor: 1050, per: 'ORDER' }, null, '€10.50 off the order'],
    [{ kind: 'NOTHING' }, null, 'Opens hidden tickets'],
  ] as const)('says %j, %s an order', (offer, perOrder, words) => {
    expect(offerWords(offer, perOrder, 'EUR')).toBe(words);
  });
});

describe('couponDriftOf', () => {
  const counts: CouponCounts = {
    ...{ home: 'STRIPE', timesRedeemed: 3, used: 5, held: 1, countedUsed: 5, countedHeld: 1 },
    ...{ usedOrders: 3, heldOrders: 1, returnedOrders: 1 },
  };

  it.each<[string, Partial<CouponCounts>]>([
    ['SAME', {}],
    ['AS_EXPECTED', { timesRedeemed: 1 }],
    ['AS_EXPECTED', { timesRedeemed: 5 }],
    ['LOOK', { timesRedeemed: 6 }],
    ['REPAIR', { countedHeld: 0 }],
    ['REPAIR', { home: 'BUILT_IN', countedUsed: 4 }],
  ])('says %s of %j', (kind, changes) => {
    expect(couponDriftOf({ ...counts, ...changes }).kind).toBe(kind);
  });

  it('knows no count of a source that counts nothing', () => {
    expect(couponDriftOf({ ...counts, home: 'BUILT_IN', timesRedeemed: 0 })).toMatchObject({
      ...{ kind: 'SAME', sourceOrders: null },
    });
  });
});
