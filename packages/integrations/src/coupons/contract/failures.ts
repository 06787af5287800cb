import { describe, expect, it } from 'vitest';
import { PortError } from '@lanyard/domain/ports/port-error';
import { expectedCode, type Trouble } from '../../test-support/trouble.ts';
import { listAll, makeCoupon, type CouponHarness } from '../coupon-source.harness.ts';

/** Every way a call can fail comes out as one of our codes and can be tried again. */
export function describeCouponFailures(harness: () => CouponHarness, troubles: readonly Trouble[]): void {
  describe('failures', () => {
    it.each(troubles)('looking up survives %s', async (trouble) => {
      const { source } = harness();
      const made = await source.create(makeCoupon());
      await harness().trouble(trouble, 'LOOK_UP');
      await expectTrouble(() => source.lookUp(made.code), trouble);
      expect(await source.lookUp(made.code)).toEqual(made);
    });

    it.each(troubles)('making a code survives %s', async (trouble) => {
      const { source, countCodes } = harness();
      const coupon = makeCoupon();
      await harness().trouble(trouble, 'CREATE');
      await expectTrouble(() => source.create(coupon), trouble);
      expect(await countCodes(coupon.code)).toBeLessThanOrEqual(1);
      expect(await source.create(coupon)).toMatchObject({ code: coupon.code, isActive: true });
      expect(await countCodes(coupon.code)).toBe(1);
    });

    it.each(troubles)('a list survives %s', async (trouble) => {
      const { source } = harness();
      const eventSlug = `perennial-${crypto.randomUUID()}`;
      const made = await source.create(makeCoupon({ eventSlug }));
      await harness().trouble(trouble, 'LIST');
      await expectTrouble(() => source.list({ eventSlug }), trouble);
      expect(await listAll(source, eventSlug)).toContainEqual(made);
    });

    it.each(troubles)('a change survives %s', async (trouble) => {
      const { source } = harness();
      const made = await source.create(makeCoupon({ capacity: 10 }));
      await harness().trouble(trouble, 'CHANGE');
      await expectTrouble(() => source.change(made.sourceId, { capacity: 12 }), trouble);
      expect(await source.change(made.sourceId, { capacity: 12 })).toEqual({ ...made, capacity: 12 });
    });
  });
}

async function expectTrouble(call: () => Promise<unknown>, trouble: Trouble): Promise<void> {
  const [outcome] = await Promise.allSettled([call()]);
  // A client may repeat a request by itself when the connection breaks: then there is no failure to see.
  if (trouble === 'CUT_OFF' && outcome.status === 'fulfilled') return;
  const reason: unknown = outcome.status === 'rejected' ? outcome.reason : 'nothing went wrong';
  expect(reason).toBeInstanceOf(PortError);
  expect(reason).toMatchObject({ code: expectedCode(trouble), isRetryable: true });
}
