import type { OrderId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aCoupon } from '@lanyard/testing/factories/a-coupon';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aDraft, aHeldOrder, payExactly } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordCheckout } from '../payments/record-checkout.ts';
import { recordPaymentFact } from '../payments/record-payment-fact.ts';
import { checkAvailability } from './check-availability.ts';
import { completeOrder } from './complete-order.ts';
import { holdOrder } from './hold-order.ts';
import { releaseOrder } from './release-order.ts';
import { renewPayment } from './renew-payment.ts';
import { countersAndRows } from './test-support/counters-and-rows.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** An event with four seats and two shirts, and an old order that holds three seats and a shirt. */
async function setUp(wishes: Partial<Parameters<typeof aHeldOrder>[1]> = {}) {
  const ctx = testContext(database);
  const event = await anEvent(ctx, { quotas: { hall: 4 }, swag: { shirt: { stock: { m: 2 } } } });
  const { slug, eventId } = event;
  const old = await aHeldOrder(ctx, { slug, lines: { standard: 3 }, swag: { 'shirt/m': 1 }, ...wishes });
  const { prisma } = ctx.db;
  const openPage = (paymentId = old.held.paymentId) =>
    recordCheckout(ctx, {
      paymentId,
      sessionId: `cs_${paymentId}`,
      url: 'https://pay.test',
      expiresAt: new Date(old.held.holdUntil),
    });
  return {
    ...{ ctx, prisma, old, slug, eventId, openPage },
    closePage: (paymentId = old.held.paymentId) =>
      recordPaymentFact(ctx, { paymentId, fact: { kind: 'EXPIRED' } }),
    change: (changed: Partial<Parameters<typeof aDraft>[1]> = { lines: { standard: 4 } }) =>
      aDraft(ctx, { slug, replaces: old.input, ...changed }),
    order: (id: OrderId) =>
      prisma.order.findUniqueOrThrow({ where: { id }, include: { payments: true, holds: true } }),
    told: async () =>
      (await prisma.outbox.findMany({ where: { targetId: old.orderId }, orderBy: { id: 'asc' } })).map(
        ({ message }) => message,
      ),
    kinds: async (orderId: OrderId) =>
      (await prisma.timelineEntry.findMany({ where: { orderId } })).map(({ kind }) => kind).toSorted(),
    expectTrueBooks: async () => {
      const { quotas, variants, coupons } = await countersAndRows(ctx.db, eventId);
      for (const { counter, rows } of [...quotas, ...variants, ...coupons]) expect(counter).toEqual(rows);
    },
  };
}

describe('a changed order', () => {
  it('takes the seats of the old one, which ends and hears of it, all at once', async () => {
    const { ctx, change, old, order, told, kinds, expectTrueBooks } = await setUp();
    const { orderId } = await change({ lines: { standard: 4 }, swag: { 'shirt/m': 2 } });
    expect(await checkAvailability(ctx, orderId)).toBeNull();
    const held = await holdOrder(ctx, { orderId });
    expect(held).toMatchObject({ kind: 'HELD' });
    expect(await holdOrder(ctx, { orderId })).toEqual(held);
    expect(await order(old.orderId)).toMatchObject({
      status: 'CANCELLED',
      paymentStatus: 'FAILED',
      holds: [],
      payments: [{ status: 'FAILED' }],
    });
    expect(await told()).toEqual([{ kind: 'orderReplaced' }]);
    expect(await kinds(old.orderId)).toEqual(['ORDER_PLACED', 'ORDER_REPLACED']);
    expect(await kinds(orderId)).toEqual(['ORDER_PLACED', 'ORDER_REPLACES']);
    expect(await holdOrder(ctx, { orderId: old.orderId })).toEqual({ kind: 'CANCELLED', isReplaced: true });
    const reason = { kind: 'EXPIRED' } as const;
    expect(await releaseOrder(ctx, { orderId: old.orderId, reason })).toEqual({ kind: 'CANCELLED' });
    expect(await completeOrder(ctx, { orderId: old.orderId })).toEqual({ kind: 'CANCELLED' });
    await expectTrueBooks();
  });

  it('waits until the old page is known to be closed', async () => {
    const { ctx, change, old, order, openPage, closePage } = await setUp();
    await openPage();
    const { orderId } = await change();
    const { paymentId } = old.held;
    expect(await holdOrder(ctx, { orderId })).toEqual({ kind: 'NEEDS_OLD_PAGE_CLOSED', paymentId });
    expect(await order(old.orderId)).toMatchObject({ status: 'PENDING' });
    await closePage();
    expect(await holdOrder(ctx, { orderId })).toMatchObject({ kind: 'HELD' });
  });

  it('that cannot be held leaves the old one every seat, and tells it', async () => {
    const { ctx, change, old, order, told, kinds, openPage, closePage, expectTrueBooks } = await setUp();
    await openPage();
    await closePage();
    const { orderId } = await change({ lines: { standard: 5 } });
    expect(await checkAvailability(ctx, orderId)).toMatchObject({ code: 'SOLD_OUT' });
    expect(await holdOrder(ctx, { orderId })).toEqual({ kind: 'REFUSED', code: 'SOLD_OUT' });
    expect(await order(old.orderId)).toMatchObject({ status: 'PENDING', holds: [{ quantity: 3 }] });
    expect(await told()).toEqual([{ kind: 'changeRefused' }]);
    expect(await kinds(old.orderId)).toEqual(['CHANGE_REFUSED', 'ORDER_PLACED', 'PAYMENT_OPENED']);
    await expectTrueBooks();
  });

  it('is refused once the old one is paid, and holds nothing', async () => {
    const { ctx, change, old, order, expectTrueBooks } = await setUp();
    const first = await change();
    await payExactly(ctx, old.orderId);
    expect(await holdOrder(ctx, first)).toEqual({ kind: 'REFUSED', code: 'ALREADY_PAID' });
    await completeOrder(ctx, old);
    const second = await change();
    expect(await holdOrder(ctx, second)).toEqual({ kind: 'REFUSED', code: 'ALREADY_PAID' });
    expect(await order(old.orderId)).toMatchObject({ status: 'COMPLETED' });
    await expectTrueBooks();
  });

  it('is an order like any other when the old one had ended', async () => {
    const { ctx, change, old, told } = await setUp();
    await releaseOrder(ctx, { ...old, reason: { kind: 'EXPIRED' } });
    expect(await holdOrder(ctx, await change())).toMatchObject({ kind: 'HELD' });
    expect(await told()).toEqual([]);
  });

  it('may come before the old one was ever held', async () => {
    const { ctx, slug, told } = await setUp({ lines: { standard: 1 } });
    const draft = await aDraft(ctx, { slug });
    const { orderId } = await aDraft(ctx, { slug, replaces: draft.input });
    expect(await holdOrder(ctx, { orderId })).toMatchObject({ kind: 'HELD' });
    expect(await holdOrder(ctx, draft)).toEqual({ kind: 'CANCELLED', isReplaced: true });
    expect(await told()).toEqual([]);
  });

  it('keeps its code: what the old one held of it is there for the new one', async () => {
    const ctx = testContext(database);
    const { eventId, slug } = await anEvent(ctx);
    const lookup = await aCoupon(ctx, { eventId, code: 'ONE', capacity: 2, oncePerBuyer: true });
    const buyer = { name: 'Ada', email: 'ada@example.org' };
    const coupon = { code: 'ONE', shownDiscountMinor: 5800 };
    const old = await aHeldOrder(ctx, { slug, buyer, coupon, lookup });
    const replaces = old.input;
    const two = { code: 'ONE', shownDiscountMinor: 11_600 };
    const next = await aDraft(ctx, { slug, buyer, lines: { standard: 2 }, coupon: two, replaces });
    expect(await holdOrder(ctx, { ...next, coupon: lookup })).toMatchObject({ kind: 'HELD' });
    expect(await ctx.db.prisma.coupon.findFirst({ where: { eventId } })).toMatchObject({ held: 2 });
    const { coupons } = await countersAndRows(ctx.db, eventId);
    expect(coupons[0]?.counter).toEqual(coupons[0]?.rows);
    const without = await aDraft(ctx, { slug, buyer, replaces: next.input });
    expect(await holdOrder(ctx, without)).toMatchObject({ kind: 'HELD' });
    expect(await ctx.db.prisma.coupon.findFirst({ where: { eventId } })).toMatchObject({ held: 0 });
  });

  it('wins alone when two tabs change the same order at once; the other hears which way to go', async () => {
    const other = testContext({ db: database.openPool(), keys: database.keys });
    for (let round = 0; round < 4; round++) {
      const { ctx, change, expectTrueBooks } = await setUp();
      const [one, two] = [await change({ lines: { standard: 2 } }), await change({ lines: { standard: 1 } })];
      const told = await Promise.all([holdOrder(ctx, one), holdOrder(other, two), holdOrder(other, one)]);
      const kinds = new Set([told[0].kind, told[1].kind]);
      expect(kinds).toEqual(new Set(['HELD', 'REFUSED']));
      expect(told[2]).toEqual(told[0]);
      expect(told).toContainEqual({ kind: 'REFUSED', code: 'CHANGED_ELSEWHERE' });
      await expectTrueBooks();
    }
  });

  it('never both takes the place of an order and lets it be sold', async () => {
    const other = testContext({ db: database.openPool(), keys: database.keys });
    for (let round = 0; round < 6; round++) {
      const { ctx, change, old, order, expectTrueBooks } = await setUp();
      const next = await change();
      const sell = async () => {
        await payExactly(ctx, old.orderId);
        return completeOrder(ctx, old);
      };
      const [held, sold] =
        round % 2 === 0
          ? await Promise.all([holdOrder(other, next), sell()])
          : (await Promise.all([sell(), holdOrder(other, next)])).toReversed();
      expect([held?.kind === 'HELD', sold?.kind === 'COMPLETED'].filter(Boolean)).toHaveLength(1);
      const { status } = await order(old.orderId);
      expect(status).toBe(sold?.kind === 'COMPLETED' ? 'COMPLETED' : 'CANCELLED');
      await expectTrueBooks();
    }
  });
});

describe('renewPayment', () => {
  it('begins a second attempt once, and only after the first page is known to be closed', async () => {
    const { ctx, old, order, openPage, closePage } = await setUp();
    const { orderId } = old;
    expect(await renewPayment(ctx, { orderId })).toEqual({ kind: 'RENEWED', paymentId: old.held.paymentId });
    await openPage();
    expect(await renewPayment(ctx, { orderId })).toEqual({ kind: 'OPEN' });
    await closePage();
    const renewed = await Promise.all([1, 2, 3].map(() => renewPayment(ctx, { orderId })));
    const [first] = renewed;
    if (first?.kind !== 'RENEWED') throw new Error('not renewed');
    expect(renewed).toEqual([first, first, first]);
    expect((await order(orderId)).payments).toMatchObject([
      { attempt: 1, status: 'FAILED' },
      { attempt: 2, status: 'PENDING', amountMinor: 89_400, id: first.paymentId },
    ]);
    expect(await holdOrder(ctx, { orderId })).toMatchObject({ kind: 'HELD', paymentId: first.paymentId });
    await payExactly(ctx, orderId);
    expect(await renewPayment(ctx, { orderId })).toEqual({ kind: 'PAID' });
    await completeOrder(ctx, { orderId });
    expect(await renewPayment(ctx, { orderId })).toEqual({ kind: 'OVER' });
  });
});
