import { describe, expect, it } from 'vitest';
import type { NewCoupon } from '@lanyard/domain/ports/coupons';
import { makeCode, makeCoupon, type CouponHarness } from '../coupon-source.harness.ts';

const eur = { kind: 'AMOUNT', amountMinor: 1500, currency: 'EUR' } as const;
const startsAt = new Date('2027-01-01T00:00:00.000Z');
const endsAt = new Date('2027-03-31T21:59:59.999Z');

/** Terms that a source must give back as it got them. */
const terms: readonly [string, Partial<NewCoupon>][] = [
  ['per cent', {}],
  ['per cent with a fraction', { discount: { kind: 'PERCENT', percentBp: 3333 } }],
  ['all of it', { discount: { kind: 'PERCENT', percentBp: 10_000 } }],
  ['an amount an order', { discount: { ...eur, per: 'ORDER' } }],
  ['an amount a ticket', { discount: { ...eur, per: 'TICKET' } }],
  ['yen', { discount: { kind: 'AMOUNT', amountMinor: 1500, currency: 'JPY', per: 'ORDER' } }],
  ['a capacity', { capacity: 40 }],
  ['nothing left from the start', { capacity: 0 }],
  ['a beginning', { startsAt }],
  ['an end', { endsAt }],
  ['an event', { eventSlug: 'perennial-2027' }],
  ['some ticket types', { ticketTypeKeys: ['conference', 'student'] }],
  ['a minimum', { minimumTickets: 5 }],
  ['at most so many an order', { perOrder: 2 }],
  ['a free ticket', { discount: { kind: 'PERCENT', percentBp: 10_000 }, perOrder: 1 }],
  ['once a buyer', { oncePerBuyer: true }],
  ['what it is for', { label: 'Podcast, spring 2027' }],
  ['what it opens', { unlocks: ['backstage', 'speaker'] }],
  ['that it only opens', { discount: { kind: 'PERCENT', percentBp: 0 }, unlocks: ['backstage'] }],
  [
    'all terms at once',
    {
      discount: { ...eur, per: 'TICKET' },
      capacity: 12,
      startsAt,
      endsAt,
      eventSlug: 'perennial-2027',
      ticketTypeKeys: ['conference'],
      minimumTickets: 3,
      perOrder: 4,
      oncePerBuyer: true,
      unlocks: ['backstage'],
      label: 'Podcast, spring',
    },
  ],
];

/** Terms that no source takes. */
const senseless: readonly [string, Partial<NewCoupon>][] = [
  ['more than all', { discount: { kind: 'PERCENT', percentBp: 10_001 } }],
  ['less than nothing', { discount: { kind: 'PERCENT', percentBp: -1 } }],
  ['an amount of nothing', { discount: { ...eur, amountMinor: 0, per: 'ORDER' } }],
  ['neither taking off nor opening', { discount: { kind: 'PERCENT', percentBp: 0 } }],
  ['half a ticket', { capacity: 0.5 }],
  ['a capacity below nothing', { capacity: -1 }],
  ['none an order', { perOrder: 0 }],
  ['no ticket types', { ticketTypeKeys: [] }],
  ['a comma in a key', { unlocks: ['backstage,speaker'] }],
];

/** Making codes and finding them again. */
export function describeCouponTerms(harness: () => CouponHarness): void {
  describe('terms', () => {
    it('answers nothing for a code that is not there', async () => {
      expect(await harness().source.lookUp(makeCode())).toBeNull();
    });

    it.each(terms)('keeps %s', async (_, changes) => {
      const { source } = harness();
      const { bookName: _bookName, ...coupon } = makeCoupon(changes);
      const made = await source.create({ ...coupon, bookName: 'Perennial' });
      const { sourceId, ridesOnProcessor } = made;
      const fresh = { isActive: true, fault: null, timesRedeemed: 0 };
      expect(made).toEqual({ ...coupon, ...fresh, sourceId, ridesOnProcessor });
      expect(source.owns(sourceId)).toBe(true);
      expect(await source.lookUp(coupon.code)).toEqual(made);
    });

    it('leaves no code that takes nothing off to a processor', async () => {
      const discount = { kind: 'PERCENT', percentBp: 0 } as const;
      const made = await harness().source.create(makeCoupon({ discount, unlocks: ['backstage'] }));
      expect(made.ridesOnProcessor).toBe(false);
    });

    it.each(senseless)('refuses %s, and makes nothing', async (_, changes) => {
      const { source } = harness();
      const coupon = makeCoupon(changes);
      await expect(source.create(coupon)).rejects.toMatchObject({ code: 'REFUSED' });
      expect(await source.lookUp(coupon.code)).toBeNull();
    });

    it('takes a name for the books of any length, which is no term', async () => {
      const coupon = makeCoupon({ bookName: `${'Perennial, '.repeat(3)}friend🌿 of the society` });
      const made = await harness().source.create(coupon);
      expect(await harness().source.create({ ...coupon, bookName: 'Members' })).toEqual(made);
    });

    it('keeps the label of the first, which is no term either', async () => {
      const coupon = makeCoupon({ label: 'Podcast, spring' });
      const made = await harness().source.create(coupon);
      expect(made.label).toBe('Podcast, spring');
      expect(await harness().source.create({ ...coupon, label: 'Newsletter' })).toEqual(made);
    });

    it('makes a code once, however often it is asked', async () => {
      const { source, countCodes } = harness();
      const coupon = makeCoupon({ capacity: 10, ticketTypeKeys: ['conference', 'student'] });
      const made = await source.create(coupon);
      expect(await source.create(coupon)).toEqual(made);
      const reordered = { ...coupon, ticketTypeKeys: ['student', 'conference'] };
      expect(await source.create(reordered)).toMatchObject({ sourceId: made.sourceId });
      expect(await countCodes(coupon.code)).toBe(1);
    });

    it('makes a code once when asked twice at once', async () => {
      const { source, countCodes } = harness();
      const coupon = makeCoupon();
      const answers = await Promise.allSettled([source.create(coupon), source.create(coupon)]);
      // The loser may get the same code, or be told to come back: never a code of its own.
      const refusals = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
      expect(refusals.every((reason) => reason.code === 'UNREACHABLE')).toBe(true);
      expect((await source.create(coupon)).isActive).toBe(true);
      expect(await countCodes(coupon.code)).toBe(1);
    });

    it.each<[string, Partial<NewCoupon>]>([
      ['another discount', { discount: { kind: 'PERCENT', percentBp: 5000 } }],
      ['an amount instead', { discount: { ...eur, per: 'ORDER' } }],
      ['another capacity', { capacity: 11 }],
      ['no capacity', { capacity: null }],
      ['another end', { endsAt: new Date('2027-04-01T00:00:00Z') }],
      ['another event', { eventSlug: 'meetup' }],
      ['fewer ticket types', { ticketTypeKeys: ['conference'] }],
      ['fewer an order', { perOrder: 1 }],
      ['something to open', { unlocks: ['backstage'] }],
    ])('refuses the same code with %s, and keeps the first', async (_, changes) => {
      const { source, countCodes } = harness();
      const coupon = makeCoupon({ capacity: 10, endsAt, eventSlug: 'perennial-2027' });
      const made = await source.create(coupon);
      await expect(source.create({ ...coupon, ...changes })).rejects.toMatchObject({
        name: 'PortError',
        code: 'REFUSED',
        isRetryable: false,
      });
      expect(await source.lookUp(coupon.code)).toEqual(made);
      expect(await countCodes(coupon.code)).toBe(1);
    });

    it('tells a paused code from one that is not there, and makes no second one', async () => {
      const { source, pause, countCodes } = harness();
      const coupon = makeCoupon({ capacity: 10 });
      const made = await source.create(coupon);
      await pause(coupon.code);
      expect(await source.lookUp(coupon.code)).toEqual({ ...made, isActive: false });
      expect(await source.create(coupon)).toEqual({ ...made, isActive: false });
      expect(await countCodes(coupon.code)).toBe(1);
    });
  });
}
