import { describe, expect, it } from 'vitest';
import type { CouponChange } from '@lanyard/domain/ports/coupons';
import { makeCoupon, type CouponHarness } from '../coupon-source.harness.ts';

const endsAt = new Date('2027-03-31T21:59:59.999Z');

/** Changes as a dashboard makes them, one after the other to one code. */
const steps: readonly [string, CouponChange][] = [
  ['more', { capacity: 60 }],
  ['fewer', { capacity: 3 }],
  ['closed', { capacity: 0 }],
  ['no limit', { capacity: null }],
  ['an earlier end', { endsAt: new Date('2027-03-01T00:00:00.000Z') }],
  ['a later end', { endsAt: new Date('2027-04-30T00:00:00.000Z') }],
  ['no end', { endsAt: null }],
  ['a pause', { isActive: false }],
  ['going on', { isActive: true }],
  ['an event', { eventSlug: 'perennial-2027' }],
  ['what it is for', { label: 'Newsletter' }],
  ['that it is for nothing', { label: null }],
  ['all at once', { capacity: 5, endsAt, isActive: false, eventSlug: 'perennial-2027' }],
  ['nothing', {}],
];

/** Steering codes that are there. */
export function describeCouponChanges(harness: () => CouponHarness): void {
  describe('changes', () => {
    it.each(steps)('writes %s and nothing else, as often as it is asked', async (_, change) => {
      const { source } = harness();
      const made = await source.create(
        makeCoupon({
          ...{ capacity: 40, endsAt, ticketTypeKeys: ['conference'], perOrder: 2, unlocks: ['vip'] },
          label: 'Podcast',
        }),
      );
      const after = { ...made, ...change };
      expect(await source.change(made.sourceId, change)).toEqual(after);
      expect(await source.change(made.sourceId, change)).toEqual(after);
      expect(await source.lookUp(made.code)).toEqual(after);
    });

    it('keeps what two people change of different things', async () => {
      const { source } = harness();
      const { sourceId, code } = await source.create(makeCoupon({ capacity: 40, endsAt }));
      await Promise.all([
        source.change(sourceId, { capacity: 60 }),
        source.change(sourceId, { endsAt: null }),
      ]);
      expect(await source.lookUp(code)).toMatchObject({ capacity: 60, endsAt: null });
    });

    it('leaves a code that is paused in its pause', async () => {
      const { source } = harness();
      const made = await source.create(makeCoupon());
      await source.change(made.sourceId, { isActive: false });
      expect(await source.change(made.sourceId, { capacity: 5 })).toMatchObject({ isActive: false });
      expect(await source.change(made.sourceId, { isActive: true })).toEqual({ ...made, capacity: 5 });
    });

    it.each<[string, CouponChange]>([
      ['a capacity below nothing', { capacity: -1 }],
      ['half a ticket', { capacity: 1.5 }],
      ['an event without a name', { eventSlug: '' }],
    ])('refuses %s', async (_, change) => {
      const { source } = harness();
      const made = await source.create(makeCoupon({ capacity: 40 }));
      await expect(source.change(made.sourceId, change)).rejects.toMatchObject({ code: 'REFUSED' });
      expect(await source.lookUp(made.code)).toEqual(made);
    });

    it.each<CouponChange>([{ capacity: 5 }, { endsAt: null }])(
      'refuses %o for a code it has not',
      async (change) => {
        const { source, unknownId } = harness();
        await expect(source.change(unknownId, change)).rejects.toMatchObject({
          code: 'REFUSED',
          isRetryable: false,
        });
      },
    );
  });
}
