import { describe, expect, test } from 'vitest';
import type { CouponRecord } from '../store/records.ts';
import { discountAmount, shareDiscount } from './discount-amount.ts';

const coupon = (terms: Partial<CouponRecord>): CouponRecord => ({
  id: 'c',
  createdAt: 0,
  isDeleted: false,
  name: null,
  percentOff: null,
  amountOffMinor: null,
  currency: null,
  duration: 'once',
  durationInMonths: null,
  maxRedemptions: null,
  redeemBySeconds: null,
  timesRedeemed: 0,
  productIds: null,
  metadata: {},
  ...terms,
});

describe('discountAmount', () => {
  test.each([
    [20, 29_000, 5800],
    [12.5, 62_550, 7819],
    [33.33, 100, 33],
    [50, 1, 1],
    [0.0001, 100, 0],
    [100, 12_345, 12_345],
    // In binary fractions 1.005 × 100 is a little less than 100.5.
    [1.005, 10_000, 101],
  ])('%f %% of %i is %i', (percentOff, subtotal, off) => {
    expect(discountAmount(coupon({ percentOff }), subtotal)).toBe(off);
  });

  test('an amount never takes off more than there is', () => {
    const terms = coupon({ amountOffMinor: 5000, currency: 'eur' });
    expect(discountAmount(terms, 29_000)).toBe(5000);
    expect(discountAmount(terms, 4999)).toBe(4999);
  });
});

describe('shareDiscount', () => {
  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [5800, [29_000, 0], [5800, 0]],
    [7, [10, 20, 70], [1, 1, 5]],
    [0, [10, 20], [0, 0]],
    [0, [0, 0], [0, 0]],
  ])('%i over %j', (discount, amounts, shares) => {
    expect(shareDiscount(discount, amounts)).toEqual(shares);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(discount);
  });
});
