import { describe, expect, it } from 'vitest';
import { listAll, makeCoupon, type CouponHarness } from '../coupon-source.harness.ts';

/** Finding all codes of an event. */
export function describeCouponLists(harness: () => CouponHarness): void {
  describe('lists', () => {
    it('tells the codes of an event and those for any, paused ones too, and no others', async () => {
      const { source, pause } = harness();
      const eventSlug = `perennial-${crypto.randomUUID()}`;
      const ours = await source.create(makeCoupon({ eventSlug, capacity: 40 }));
      const paused = await source.create(makeCoupon({ eventSlug }));
      await pause(paused.code);
      const forAny = await source.create(makeCoupon());
      const foreign = await source.create(makeCoupon({ eventSlug: 'meetup' }));
      const found = await listAll(source, eventSlug);
      expect(found).toEqual(expect.arrayContaining([ours, { ...paused, isActive: false }, forAny]));
      expect(found).not.toContainEqual(foreign);
      expect(found.every((one) => one.eventSlug === eventSlug || one.eventSlug === null)).toBe(true);
    });

    it('goes on where a page ended, telling each code once', async () => {
      const { source, pageSize } = harness();
      const eventSlug = `perennial-${crypto.randomUUID()}`;
      const made: string[] = [];
      for (let n = 0; n < pageSize + 2; n += 1)
        made.push((await source.create(makeCoupon({ eventSlug }))).sourceId);
      const found = (await listAll(source, eventSlug)).filter((one) => one.eventSlug === eventSlug);
      expect(found.map(({ sourceId }) => sourceId).toSorted()).toEqual(made.toSorted());
    });
  });
}
