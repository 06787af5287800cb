import type { CouponLookup } from '@lanyard/contracts/coupons/coupon-calls';
import type { OrderId } from '@lanyard/domain/ids/ids';
import { couponShorts } from '@lanyard/domain/policies/policies';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aCoupon } from '@lanyard/testing/factories/a-coupon';
import { anEvent } from '@lanyard/testing/factories/an-event';
import type { EventWishes } from '@lanyard/testing/factories/event-file';
import { aDraft, payExactly } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeOrder } from '../orders/complete-order.ts';
import { holdOrder } from '../orders/hold-order.ts';
import { releaseOrder } from '../orders/release-order.ts';
import { countersAndRows } from '../orders/test-support/counters-and-rows.ts';
import { giveBackCoupon } from './give-back-coupon.ts';
import type { MirroredTerms } from './record-coupon.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** An event that sells tickets of €290 and swag of €24, and a code. */
async function setUp(terms: Partial<MirroredTerms> = {}, policies: EventWishes['policies'] = {}) {
  const ctx = testContext(database);
  const event = await anEvent(ctx, {
    types: { standard: { price: 290 }, student: { price: 90 } },
    swag: { shirt: { stock: { m: 5 } } },
    policies,
  });
  const lookup = await aCoupon(ctx, { ...event, code: 'SPRING-20', ...terms });
  const { prisma } = ctx.db;
  return {
    ...{ ctx, prisma, lookup },
    ...event,
    draft: (
      shownDiscountMinor: number,
      wishes: Partial<Parameters<typeof aDraft>[1]> = { lines: { standard: 2 } },
    ) => aDraft(ctx, { ...event, coupon: { code: ' spring-20', shownDiscountMinor }, ...wishes }),
    coupon: () => prisma.coupon.findFirstOrThrow({ where: { eventId: event.eventId } }),
    order: (orderId: OrderId) =>
      prisma.order.findUniqueOrThrow({
        where: { id: orderId },
        include: { items: { orderBy: { position: 'asc' } }, couponUsages: true, payments: true },
      }),
    kinds: async (orderId: OrderId) =>
      (await prisma.timelineEntry.findMany({ where: { orderId } })).map(({ kind }) => kind).toSorted(),
    expectTrueBooks: async () => {
      const { coupons, quotas } = await countersAndRows(ctx.db, event.eventId);
      for (const { counter, rows } of [...coupons, ...quotas]) expect(counter).toEqual(rows);
    },
  };
}

describe('an order with a code', () => {
  it('asks for it to be looked up before anything is held', async () => {
    const { ctx, eventId, draft, order, coupon } = await setUp();
    const { orderId } = await draft(11_600);
    expect(await holdOrder(ctx, { orderId })).toEqual({ kind: 'NEEDS_COUPON', eventId, code: 'SPRING-20' });
    expect(await order(orderId)).toMatchObject({ status: 'DRAFT', payments: [] });
    expect(await coupon()).toMatchObject({ held: 0 });
  });

  it('holds its uses with its seats and costs what the page said', async () => {
    const { ctx, draft, order, coupon, lookup, kinds, prisma, expectTrueBooks } = await setUp();
    const { orderId } = await draft(11_600, { lines: { standard: 2 }, swag: { 'shirt/m': 1 } });
    const held = await holdOrder(ctx, { orderId, coupon: lookup });
    expect(held).toMatchObject({ kind: 'HELD', needsPayment: true });
    expect(await holdOrder(ctx, { orderId })).toEqual(held);
    expect(await order(orderId)).toMatchObject({
      couponCode: 'SPRING-20',
      discountMinor: 11_600,
      grossMinor: 48_800,
      payments: [{ amountMinor: 48_800 }],
      couponUsages: [{ quantity: 2, discountMinor: 11_600, status: 'HELD' }],
      items: [
        { discountMinor: 11_600, discounted: 2, grossMinor: 46_400 },
        { discountMinor: 0, discounted: 0, grossMinor: 2400 },
      ],
    });
    expect(await coupon()).toMatchObject({ held: 2, used: 0 });
    expect(await kinds(orderId)).toEqual(['COUPON_ACCEPTED', 'ORDER_PLACED']);
    const placed = await prisma.timelineEntry.findFirst({ where: { orderId, kind: 'ORDER_PLACED' } });
    expect(placed?.facts).toMatchObject({ tickets: '2 tickets and 1 Swag shirt', amount: '€488.00' });
    await expectTrueBooks();
  });

  it('counts them as used when it is sold, and gives them back when it is not', async () => {
    const { ctx, draft, coupon, lookup, order, expectTrueBooks } = await setUp({ capacity: 4 });
    const sold = await draft(11_600);
    const unsold = await draft(11_600);
    for (const { orderId } of [sold, unsold]) await holdOrder(ctx, { orderId, coupon: lookup });
    await payExactly(ctx, sold.orderId);
    await Promise.all([1, 2].map(() => completeOrder(ctx, sold)));
    expect(await coupon()).toMatchObject({ held: 2, used: 2 });
    await Promise.all([1, 2].map(() => releaseOrder(ctx, { ...unsold, reason: { kind: 'EXPIRED' } })));
    expect(await coupon()).toMatchObject({ held: 0, used: 2 });
    expect(await order(sold.orderId)).toMatchObject({ couponUsages: [{ status: 'USED' }] });
    expect(await order(unsold.orderId)).toMatchObject({ couponUsages: [{ status: 'RETURNED' }] });
    await expectTrueBooks();
    const back = () => ctx.db.prisma.$transaction((tx) => giveBackCoupon(tx, sold.orderId, ctx.now));
    await back();
    await back();
    expect(await coupon()).toMatchObject({ held: 0, used: 0 });
    expect(await order(sold.orderId)).toMatchObject({ couponUsages: [{ status: 'RETURNED' }] });
  });

  it('asks nothing to be paid when the code takes everything off', async () => {
    const { ctx, draft, lookup, order } = await setUp({ discount: { kind: 'PERCENT', percentBp: 10_000 } });
    const { orderId } = await draft(58_000);
    expect(await holdOrder(ctx, { orderId, coupon: lookup })).toMatchObject({ needsPayment: false });
    expect(await order(orderId)).toMatchObject({
      paymentStatus: 'NOT_REQUIRED',
      grossMinor: 0,
      payments: [{ amountMinor: 0, status: 'NOT_REQUIRED' }],
    });
    expect(await completeOrder(ctx, { orderId })).toMatchObject({ kind: 'COMPLETED' });
  });

  it('is refused whole when the code is, says why, and holds no seat', async () => {
    const { ctx, eventId, draft, order, prisma, kinds } = await setUp();
    const { orderId } = await draft(11_600);
    const told = await holdOrder(ctx, { orderId, coupon: { found: 'UNKNOWN' } });
    expect(told).toEqual({ kind: 'REFUSED', code: 'COUPON_UNKNOWN' });
    expect(await order(orderId)).toMatchObject({
      status: 'REFUSED',
      refusalFacts: { code: 'SPRING-20' },
      couponUsages: [],
    });
    expect(await kinds(orderId)).toEqual(['COUPON_REFUSED', 'ORDER_REFUSED']);
    expect(await prisma.quota.findFirst({ where: { eventId } })).toMatchObject({ held: 0 });
  });

  it.each<[string, Partial<MirroredTerms>, string]>([
    ['paused', { isActive: false }, 'COUPON_PAUSED'],
    ['not started', { startsAt: new Date('2026-11-24') }, 'COUPON_NOT_STARTED'],
    ['over', { endsAt: new Date('2026-11-23T12:00:00Z') }, 'COUPON_ENDED'],
    ['for other tickets', { ticketTypeKeys: ['student'] }, 'COUPON_NOT_FOR_THESE'],
    [
      'an amount in other money',
      { discount: { kind: 'AMOUNT', amountMinor: 500, currency: 'USD', per: 'ORDER' } },
      'COUPON_NOT_FOR_THESE',
    ],
    ['for more tickets', { minimumTickets: 3 }, 'COUPON_MINIMUM'],
    ['used up', { capacity: 1 }, 'COUPON_USED_UP'],
    ['worth something else now', { discount: { kind: 'PERCENT', percentBp: 1000 } }, 'DISCOUNT_CHANGED'],
  ])('is refused when the code is %s', async (_, terms, code) => {
    const { ctx, draft, lookup, coupon } = await setUp(terms);
    const { orderId } = await draft(11_600);
    expect(await holdOrder(ctx, { orderId, coupon: lookup })).toEqual({ kind: 'REFUSED', code });
    expect(await coupon()).toMatchObject({ held: 0, used: 0 });
  });

  it('is refused, never trusted, when the code could not be looked up', async () => {
    const { ctx, draft, coupon } = await setUp();
    const { orderId } = await draft(11_600);
    const lookup: CouponLookup = { found: 'UNVERIFIED' };
    expect(await holdOrder(ctx, { orderId, coupon: lookup })).toEqual({
      kind: 'REFUSED',
      code: 'COUPON_UNVERIFIED',
    });
    expect(await coupon()).toMatchObject({ held: 0 });
  });

  it('shows both amounts when the code takes off something else than the page said', async () => {
    const { ctx, draft, lookup, order } = await setUp();
    const { orderId } = await draft(11_601);
    expect(await holdOrder(ctx, { orderId, coupon: lookup })).toMatchObject({ code: 'DISCOUNT_CHANGED' });
    expect(await order(orderId)).toMatchObject({
      refusalFacts: { code: 'SPRING-20', old: '€116.01', new: '€116.00' },
    });
  });

  it('meets its capacity as the source just said it, or less when our row has heard of less since', async () => {
    const { ctx, draft, eventId, lookup, coupon, prisma } = await setUp({ capacity: 4 });
    if (lookup.found !== 'FOUND') throw new Error('the code is there');
    const fewer = await draft(11_600);
    const refused = await holdOrder(ctx, { ...fewer, coupon: { ...lookup, capacity: 0 } });
    expect(refused).toMatchObject({ code: 'COUPON_USED_UP' });
    const first = await draft(11_600);
    await holdOrder(ctx, { ...first, coupon: lookup });
    expect(await coupon()).toMatchObject({ capacity: 4, held: 2 });
    await prisma.coupon.updateMany({ where: { eventId }, data: { capacity: 3 } });
    const second = await draft(11_600);
    expect(await holdOrder(ctx, { ...second, coupon: lookup })).toMatchObject({ code: 'COUPON_USED_UP' });
    expect(await coupon()).toMatchObject({ capacity: 3, held: 2 });
  });
});

describe('a code for so many tickets an order', () => {
  it('takes off and counts those, and leaves the others at their price', async () => {
    const { ctx, draft, lookup, coupon, order, expectTrueBooks } = await setUp({ perOrder: 1, capacity: 1 });
    const { orderId } = await draft(5800, { lines: { standard: 2, student: 1 } });
    expect(await holdOrder(ctx, { orderId, coupon: lookup })).toMatchObject({ kind: 'HELD' });
    expect(await order(orderId)).toMatchObject({
      discountMinor: 5800,
      items: [
        { discounted: 1, discountMinor: 5800 },
        { discounted: 0, discountMinor: 0 },
      ],
    });
    expect(await coupon()).toMatchObject({ held: 1 });
    await expectTrueBooks();
  });
});

describe('a code with fewer uses left than there are tickets', () => {
  const lines = { standard: 1, student: 2 };

  it('is refused, unless the event gives the rest to the dearest tickets', async () => {
    const strict = await setUp({ capacity: 2 });
    const refused = await strict.draft(9_400, { lines });
    expect(await holdOrder(strict.ctx, { ...refused, coupon: strict.lookup })).toMatchObject({
      code: 'COUPON_USED_UP',
    });
    expect(await strict.order(refused.orderId)).toMatchObject({
      refusalFacts: { left: '2 uses', needed: 3 },
    });

    const { ctx, draft, lookup, order, coupon, expectTrueBooks } = await setUp(
      { capacity: 2 },
      { couponShort: 'DISCOUNT_REST' },
    );
    const { orderId } = await draft(7_600, { lines });
    expect(await holdOrder(ctx, { orderId, coupon: lookup })).toMatchObject({ kind: 'HELD' });
    expect(await order(orderId)).toMatchObject({
      discountMinor: 7_600,
      grossMinor: 39_400,
      couponUsages: [{ quantity: 2, discountMinor: 7_600 }],
      items: [
        { discountMinor: 5_800, discounted: 1 },
        { discountMinor: 1_800, discounted: 1 },
      ],
    });
    expect(await coupon()).toMatchObject({ held: 2 });
    const none = await draft(5_800, { lines });
    expect(await holdOrder(ctx, { ...none, coupon: lookup })).toMatchObject({ code: 'COUPON_USED_UP' });
    await expectTrueBooks();
  });

  it('takes off what the page said or asks again, when others are faster', async () => {
    const { ctx, draft, lookup, coupon, expectTrueBooks } = await setUp(
      { capacity: 7 },
      { couponShort: 'DISCOUNT_REST' },
    );
    const drafts = [];
    for (let n = 0; n < 6; n += 1) drafts.push(await draft(11_600));
    const told = await Promise.all(drafts.map((one) => holdOrder(ctx, { ...one, coupon: lookup })));
    const of = (kind: string) =>
      told.filter((answer) => (answer.kind === 'REFUSED' ? answer.code : answer.kind) === kind).length;
    expect([of('HELD'), of('DISCOUNT_CHANGED')]).toEqual([3, 3]);
    expect(await coupon()).toMatchObject({ held: 6 });
    const last = await draft(5_800);
    expect(await holdOrder(ctx, { ...last, coupon: lookup })).toMatchObject({ kind: 'HELD' });
    expect(await coupon()).toMatchObject({ held: 7 });
    await expectTrueBooks();
  });
});

describe('whatever is bought, paid and given back', () => {
  it('keeps the numbers of a code equal to the orders that use it', async () => {
    const step = fc.record({
      quantity: fc.integer({ min: 1, max: 4 }),
      then: fc.constantFrom('WAIT', 'PAY', 'EXPIRE', 'PAY_AND_GIVE_BACK'),
      capacity: fc.option(fc.integer({ min: 0, max: 12 })),
    });
    const stories = fc.array(step, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(stories, fc.constantFrom(...couponShorts), async (story, couponShort) => {
        const { ctx, eventId, draft, coupon, expectTrueBooks } = await setUp({}, { couponShort });
        for (const { quantity, then, capacity } of story) {
          const lookup = await aCoupon(ctx, { eventId, code: 'SPRING-20', capacity });
          const { held, used } = await coupon();
          const left = capacity === null ? quantity : capacity - held - used;
          const uses = couponShort === 'DISCOUNT_REST' ? Math.min(quantity, left) : quantity;
          const { orderId } = await draft(5_800 * Math.max(uses, 1), { lines: { standard: quantity } });
          const told = await holdOrder(ctx, { orderId, coupon: lookup });
          expect(told.kind).toBe(uses > 0 && uses <= left ? 'HELD' : 'REFUSED');
          await expectTrueBooks();
          if (told.kind !== 'HELD' || then === 'WAIT') continue;
          if (then === 'EXPIRE') {
            await releaseOrder(ctx, { orderId, reason: { kind: 'EXPIRED' } });
          } else {
            await payExactly(ctx, orderId);
            await completeOrder(ctx, { orderId });
          }
          await expectTrueBooks();
          // What a cancellation will call.
          if (then === 'PAY_AND_GIVE_BACK')
            await ctx.db.prisma.$transaction((tx) => giveBackCoupon(tx, orderId, ctx.now));
          await expectTrueBooks();
        }
      }),
      { numRuns: 6 },
    );
  }, 120_000);
});

describe('a code for once a buyer', () => {
  const buyer = { name: 'Ada', email: 'ada@example.org' };

  it('is used once by an address, however it is typed and however fast', async () => {
    const { ctx, draft, lookup, coupon } = await setUp({ oncePerBuyer: true });
    const emails = ['ada@example.org', ' ADA@example.org', 'Ada@Example.ORG', 'ada@example.org'];
    const drafts = [];
    for (const email of emails)
      drafts.push(await draft(5800, { lines: { standard: 1 }, buyer: { ...buyer, email } }));
    const told = await Promise.all(drafts.map(({ orderId }) => holdOrder(ctx, { orderId, coupon: lookup })));
    expect(told.filter(({ kind }) => kind === 'HELD')).toHaveLength(1);
    expect(
      told.filter((answer) => answer.kind === 'REFUSED' && answer.code === 'COUPON_ALREADY_USED'),
    ).toHaveLength(3);
    expect(await coupon()).toMatchObject({ held: 1 });
  });

  it('can be used again after an order that came to nothing', async () => {
    const { ctx, draft, lookup } = await setUp({ oncePerBuyer: true });
    const first = await draft(5800, { lines: { standard: 1 }, buyer });
    await holdOrder(ctx, { ...first, coupon: lookup });
    await releaseOrder(ctx, { ...first, reason: { kind: 'EXPIRED' } });
    const second = await draft(5800, { lines: { standard: 1 }, buyer });
    expect(await holdOrder(ctx, { ...second, coupon: lookup })).toMatchObject({ kind: 'HELD' });
  });
});

describe('the last uses of a code', () => {
  it('go to exactly as many as there are, of all who ask at once', async () => {
    // How many are at it at once stands below; more of them only take longer.
    const asking = process.env['LANYARD_LONG_TESTS'] === '1' ? 200 : 64;
    const { ctx, draft, lookup, coupon, expectTrueBooks } = await setUp({ capacity: 20 });
    const orderIds: OrderId[] = [];
    while (orderIds.length < asking) {
      const some = await Promise.all(Array.from({ length: 8 }, () => draft(1800, { lines: { student: 1 } })));
      orderIds.push(...some.map(({ orderId }) => orderId));
    }
    const pools = [database.openPool(20), database.openPool(20)].map((db) =>
      testContext({ db, keys: database.keys }),
    );
    // As many at once as two workers have connections for, as they are in earnest.
    const told: { kind: string }[] = [];
    const queue = orderIds.values();
    await Promise.all(
      Array.from({ length: 24 }, async (_, n) => {
        for (const orderId of queue)
          told.push(await holdOrder(pools[n % 2] ?? ctx, { orderId, coupon: lookup }));
      }),
    );
    expect(told.filter(({ kind }) => kind === 'HELD')).toHaveLength(20);
    expect(told.filter((answer) => 'code' in answer && answer.code === 'COUPON_USED_UP')).toHaveLength(
      asking - 20,
    );
    expect(await coupon()).toMatchObject({ held: 20, used: 0 });
    await expectTrueBooks();
  }, 120_000);
});
