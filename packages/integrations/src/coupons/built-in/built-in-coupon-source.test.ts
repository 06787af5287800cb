import { describe, expect, it } from 'vitest';
import { describeCouponSource } from '../coupon-source.contract.ts';
import { makeCode, makeCoupon } from '../coupon-source.harness.ts';
import { makeBuiltInHarness, storeTroubles } from '../test-support/built-in-harness.ts';
import { createMemoryCodeStore } from '../test-support/memory-code-store.ts';
import { createBuiltInCouponSource } from './built-in-coupon-source.ts';

describeCouponSource(
  'built-in, in memory',
  async () => makeBuiltInHarness(createMemoryCodeStore(), async () => {}),
  storeTroubles,
);

describe('built-in codes', () => {
  const source = createBuiltInCouponSource(createMemoryCodeStore());

  it('never ride on a payment page, and count nothing', async () => {
    const made = await source.create(makeCoupon({ code: makeCode('BUILT-IN') }));
    expect(made).toMatchObject({
      sourceId: 'builtin_BUILT-IN',
      ridesOnProcessor: false,
      timesRedeemed: 0,
    });
  });

  it.each(['promo_1', 'builtin_', 'builtin_no code'])('know nothing of %s', async (sourceId) => {
    await expect(source.change(sourceId, { capacity: 1 })).rejects.toMatchObject({
      code: 'REFUSED',
      vendorCode: 'no_such_code',
    });
    await expect(source.list({ eventSlug: 'demo', after: sourceId })).rejects.toMatchObject({
      code: 'REFUSED',
    });
  });
});
