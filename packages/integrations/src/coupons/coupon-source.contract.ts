import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { troubles, type Trouble } from '../test-support/trouble.ts';
import { describeCouponChanges } from './contract/changes.ts';
import { describeCouponFailures } from './contract/failures.ts';
import { describeCouponLists } from './contract/lists.ts';
import { describeCouponTerms } from './contract/terms.ts';
import type { CouponHarness } from './coupon-source.harness.ts';

/**
 * What every place where codes live must do: keep all terms as they were given, make a code once, tell a paused
 * one from one that never was, let itself be steered, failures in our codes. A new source passes a harness, and
 * what can go wrong with it where that is less than usual, and is held to all of it.
 */
export function describeCouponSource(
  name: string,
  makeHarness: () => Promise<CouponHarness>,
  possible: readonly Trouble[] = troubles,
): void {
  describe(`coupon source: ${name}`, () => {
    let harness: CouponHarness;
    const current = () => harness;
    beforeAll(async () => {
      harness = await makeHarness();
    });
    afterEach(() => harness.clearTroubles());
    afterAll(() => harness.close());

    describeCouponTerms(current);
    describeCouponLists(current);
    describeCouponChanges(current);
    describeCouponFailures(current, possible);
  });
}
