import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { describeCouponFailures } from './contract/failures.ts';
import { describeCouponTerms } from './contract/terms.ts';
import type { CouponHarness } from './coupon-source.harness.ts';

/**
 * What every place where codes live must do: keep all terms as they were given, make a code once, tell a paused
 * one from one that never was, failures in our codes. A new source passes a harness and is held to all of it.
 */
export function describeCouponSource(name: string, makeHarness: () => Promise<CouponHarness>): void {
  describe(`coupon source: ${name}`, () => {
    let harness: CouponHarness;
    const current = () => harness;
    beforeAll(async () => {
      harness = await makeHarness();
    });
    afterEach(() => harness.clearTroubles());
    afterAll(() => harness.close());

    describeCouponTerms(current);
    describeCouponFailures(current);
  });
}
