import { randomId } from '@lanyard/crypto/random';
import { quoteBasket } from '@lanyard/domain/pricing/quote-basket';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCoupon as recordedCoupon } from '@lanyard/testing/factories/a-coupon';
import type { EventWishes } from '@lanyard/testing/factories/event-file';
import { aHeldOrder } from '@lanyard/testing/factories/orders';
import { testContext, type TestContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCaller } from '../test-support/a-caller.ts';
import { CouponTries } from './coupon-tries.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

interface CouponWishes {
  readonly code?: string;
  readonly capacity?: number | null;
  readonly isActive?: boolean;
  readonly endsAt?: Date;
  readonly ticketTypeKeys?: string[];
  readonly held?: number;
}

/** A fifth off at an event with two kinds of tickets. */
async function aCoupon(
  ctx: TestContext,
  { code = 'EARLY20', ...wishes }: CouponWishes = {},
  policies: EventWishes['policies'] = {},
) {
  const { eventId, slug } = await anEvent(ctx, {
    types: { standard: { price: 100 }, student: { price: 50 } },
    policies,
  });
  const coupon = await ctx.db.prisma.coupon.create({
    data: {
      id: randomId('cpn'),
      eventId,
      code,
      sourceId: `promo_${code}`,
      isActive: true,
      discountKind: 'PERCENT',
      percentBp: 2000,
      seenAt: ctx.now,
      ...wishes,
    },
  });
  const ask = (text: string, quantity = 2) => ({
    eventSlug: slug,
    lines: [{ ticketTypeKey: 'standard', quantity }],
    swag: [],
    code: text,
  });
  return { coupon, slug, ask };
}

describe('coupons.check', () => {
  it('says what a code saves, however it is typed', async () => {
    const ctx = testContext(database);
    const { ask } = await aCoupon(ctx);
    expect(await aCaller(ctx).coupons.check(ask(' early20 '))).toEqual({
      answer: 'VALID',
      code: 'EARLY20',
      discountMinor: 4_000,
      note: null,
      terms: {
        discount: { kind: 'PERCENT', percentBp: 2000 },
        ticketTypeKeys: null,
        minimumTickets: 1,
        oncePerBuyer: false,
        perOrder: null,
        endsAt: null,
        usesLeft: null,
      },
      unlocked: { ticketTypes: [], availability: [] },
    });
  });

  it('knows nothing of another event’s code, and says the same of any unknown one', async () => {
    const ctx = testContext(database);
    const { ask } = await aCoupon(ctx);
    await aCoupon(ctx, { code: 'OTHER' });
    const [other, none, nonsense] = await Promise.all(
      ['OTHER', 'NOBODY', '<b>%</b>'].map((code) => aCaller(ctx).coupons.check(ask(code))),
    );
    for (const answer of [other, none, nonsense])
      expect(answer).toMatchObject({ answer: 'REFUSED', code: 'COUPON_UNKNOWN' });
  });

  it.each<[CouponWishes, string]>([
    [{ isActive: false }, 'COUPON_PAUSED'],
    [{ endsAt: new Date('2020-01-01T00:00:00Z') }, 'COUPON_ENDED'],
    [{ ticketTypeKeys: ['student'] }, 'COUPON_NOT_FOR_THESE'],
    [{ capacity: 3, held: 2 }, 'COUPON_USED_UP'],
    [{ capacity: 0 }, 'COUPON_USED_UP'],
  ])('refuses with %o as %s', async (wishes, code) => {
    const ctx = testContext(database);
    const { ask } = await aCoupon(ctx, wishes);
    const answer = await aCaller(ctx).coupons.check(ask('EARLY20'));
    expect(answer).toMatchObject({ answer: 'REFUSED', code });
    expect(answer).toHaveProperty('sentence', expect.stringContaining('EARLY20'));
  });

  it('discounts as many tickets as uses are left where that is the rule, and says so', async () => {
    const ctx = testContext(database);
    const { ask } = await aCoupon(ctx, { capacity: 3, held: 1 }, { couponShort: 'DISCOUNT_REST' });
    const caller = aCaller(ctx);
    const answer = {
      answer: 'VALID',
      discountMinor: 4_000,
      note: '2 of your 3 tickets get it: the code has 2 uses left.',
      terms: { perOrder: 2, usesLeft: 2 },
    };
    expect(await caller.coupons.check(ask('EARLY20', 3))).toMatchObject(answer);
    const { code: _, ...basket } = ask('', 3);
    expect(await caller.pricing.quote({ ...basket, coupon: 'EARLY20' })).toMatchObject({
      quote: { grossMinor: 26_000, couponUses: 2 },
      coupon: answer,
    });
    expect(await caller.coupons.check(ask('EARLY20', 2))).toMatchObject({
      note: null,
      terms: { usesLeft: null },
    });
  });

  it('does not count uses against the order that holds them, and believes only its secret', async () => {
    const ctx = testContext(database);
    const { coupon, slug, ask } = await aCoupon(ctx, { capacity: 2, held: 2 });
    const { orderId, input } = await aHeldOrder(ctx, { slug });
    await ctx.db.prisma.couponUsage.create({
      data: {
        orderId,
        couponId: coupon.id,
        quantity: 2,
        discountMinor: 4_000,
        status: 'HELD',
        createdAt: ctx.now,
        updatedAt: ctx.now,
      },
    });
    const check = (secret: string) =>
      aCaller(ctx).coupons.check({ ...ask('EARLY20'), own: { orderId, secret } });
    expect(await check(input.secret)).toMatchObject({ answer: 'VALID' });
    expect(await check('s'.repeat(32))).toMatchObject({ answer: 'REFUSED', code: 'COUPON_USED_UP' });
  });

  it('limits tries, right or wrong', async () => {
    const ctx = testContext(database);
    const { ask } = await aCoupon(ctx);
    const caller = aCaller(ctx, { couponTries: new CouponTries({ perBrowser: 1, perNetwork: 9 }) });
    await caller.coupons.check(ask('WRONG'));
    await expect(caller.coupons.check(ask('EARLY20'))).rejects.toMatchObject({
      cause: expect.objectContaining({ code: 'TOO_MANY_TRIES' }),
    });
  });
});

describe('a code that opens hidden tickets', () => {
  async function setUp(terms: { readonly capacity?: number } = {}) {
    const ctx = testContext(database);
    const { eventId, slug } = await anEvent(ctx, {
      types: { standard: { price: 100 }, speaker: { price: 10, hidden: true } },
    });
    await recordedCoupon(ctx, {
      ...{ eventId, code: 'SPEAKER', unlocks: ['speaker'] },
      discount: { kind: 'PERCENT', percentBp: 0 },
      ...terms,
    });
    const caller = aCaller(ctx);
    const basket = (lines: Record<string, number>) => ({
      eventSlug: slug,
      lines: Object.entries(lines).map(([ticketTypeKey, quantity]) => ({ ticketTypeKey, quantity })),
      swag: [],
    });
    return { caller, slug, basket };
  }

  it('shows them to who has it, before anything is chosen, and to nobody else', async () => {
    const { caller, slug, basket } = await setUp();
    expect((await caller.events.view({ slug })).ticketTypes.map(({ key }) => key)).toEqual(['standard']);
    const { ticketTypes } = await caller.events.availability({ slug });
    expect(ticketTypes.map(({ key }) => key)).toEqual(['standard']);
    for (const lines of [{}, { standard: 1 }, { speaker: 1 }])
      expect(await caller.coupons.check({ ...basket(lines), code: 'speaker' })).toMatchObject({
        answer: 'VALID',
        discountMinor: 0,
        unlocked: {
          ticketTypes: [{ key: 'speaker', priceMinor: 1_000 }],
          availability: [{ key: 'speaker', remaining: 100 }],
        },
      });
  });

  it('offers no more of them than the code has uses left', async () => {
    const { caller, basket } = await setUp({ capacity: 2 });
    const check = (speaker: number) => caller.coupons.check({ ...basket({ speaker }), code: 'speaker' });
    expect(await check(2)).toMatchObject({
      answer: 'VALID',
      note: null,
      unlocked: { availability: [{ key: 'speaker', remaining: 2 }] },
    });
    expect(await check(3)).toMatchObject({
      answer: 'VALID',
      note: 'The code SPEAKER has 2 uses left, and this order needs 3.',
    });
  });

  it('prices them with it alone', async () => {
    const { caller, basket } = await setUp();
    const both = basket({ speaker: 1, standard: 1 });
    expect(await caller.pricing.quote({ ...both, coupon: 'SPEAKER' })).toMatchObject({
      quote: { grossMinor: 11_000, discountMinor: 0 },
      availability: { ticketTypes: [{ key: 'standard' }, { key: 'speaker', remaining: 100 }] },
    });
    const unknown = { cause: expect.objectContaining({ code: 'TICKET_TYPE_UNKNOWN' }) };
    for (const coupon of [null, 'OTHER'])
      await expect(caller.pricing.quote({ ...both, coupon })).rejects.toMatchObject(unknown);
  });
});

describe('pricing.quote', () => {
  it('prices a basket as it stands now and says what is left of it', async () => {
    const ctx = testContext(database);
    const { ask } = await aCoupon(ctx);
    const { code: _, ...basket } = ask('');
    const answer = await aCaller(ctx).pricing.quote(basket);
    expect(answer).toMatchObject({
      quote: { grossMinor: 20_000, discountMinor: 0, lines: [{ key: 'standard', unitGrossMinor: 10_000 }] },
      availability: { ticketTypes: [{ key: 'standard', remaining: 100 }], swag: [] },
      coupon: null,
    });
  });

  it('takes a code off, or says why not and prices without it', async () => {
    const ctx = testContext(database);
    const { ask } = await aCoupon(ctx);
    const { code: _, ...basket } = ask('');
    const caller = aCaller(ctx);
    expect(await caller.pricing.quote({ ...basket, coupon: 'early20' })).toMatchObject({
      quote: { grossMinor: 16_000, discountMinor: 4_000, couponUses: 2 },
      coupon: { answer: 'VALID' },
    });
    expect(await caller.pricing.quote({ ...basket, coupon: 'nobody' })).toMatchObject({
      quote: { grossMinor: 20_000 },
      coupon: { answer: 'REFUSED', code: 'COUPON_UNKNOWN' },
    });
  });

  it('agrees with the page, which prices by itself in between', async () => {
    const ctx = testContext(database);
    const { slug, ask } = await aCoupon(ctx);
    const { code: _, ...basket } = ask('', 3);
    const caller = aCaller(ctx);
    const { quote, coupon } = await caller.pricing.quote({ ...basket, coupon: 'EARLY20' });
    const view = await caller.events.view({ slug });
    const terms = coupon?.answer === 'VALID' ? coupon.terms : null;
    expect(quoteBasket(view, basket, { now: ctx.now.getTime(), coupon: terms })).toEqual(quote);
  });

  it('refuses what is not sold', async () => {
    const ctx = testContext(database);
    const { slug } = await aCoupon(ctx);
    const lines = [{ ticketTypeKey: 'vip', quantity: 1 }];
    await expect(aCaller(ctx).pricing.quote({ eventSlug: slug, lines, swag: [] })).rejects.toMatchObject({
      cause: expect.objectContaining({ code: 'TICKET_TYPE_UNKNOWN' }),
    });
  });
});
