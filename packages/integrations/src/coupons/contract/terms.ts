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
  ['once a buyer', { oncePerBuyer: true }],
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
      oncePerBuyer: true,
    },
  ],
];

/** Making codes and finding them again. */
export function describeCouponTerms(harness: () => CouponHarness): void {
  describe('terms', () => {
    it('answers nothing for a code that is not there', async () => {
      expect(await harness().source.lookUp(makeCode())).toBeNull();
    });

    it.each(terms)('keeps %s', async (_, changes) => {
      const { source } = harness();
      const { label: _label, ...coupon } = makeCoupon(changes);
      const made = await source.create({ ...coupon, label: 'Perennial' });
      expect(made).toEqual({ ...coupon, sourceId: made.sourceId, isActive: true, timesRedeemed: 0 });
      expect(made.sourceId).toBeTruthy();
      expect(await source.lookUp(coupon.code)).toEqual(made);
    });

    it('takes a label of any length, which is no term', async () => {
      const coupon = makeCoupon({ label: `${'Perennial, '.repeat(3)}friend🌿 of the society` });
      const made = await harness().source.create(coupon);
      expect(await harness().source.create({ ...coupon, label: 'Members' })).toEqual(made);
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
