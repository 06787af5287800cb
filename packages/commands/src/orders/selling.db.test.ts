import type { CouponLookup } from '@lanyard/contracts/coupons/coupon-calls';
import type { OrderId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aCoupon } from '@lanyard/testing/factories/a-coupon';
import { anEvent, type MadeEvent } from '@lanyard/testing/factories/an-event';
import { aDraft, payExactly, type MadeDraft } from '@lanyard/testing/factories/orders';
import { testContext, type TestContext } from '@lanyard/testing/test-context';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeOrder } from './complete-order.ts';
import { holdOrder } from './hold-order.ts';
import { releaseOrder } from './release-order.ts';
import { countersAndRows } from './test-support/counters-and-rows.ts';

let database: TestDatabase;
let workers: TestContext[];
beforeAll(async () => {
  database = await createTestDatabase();
  workers = [database.db, database.openPool(4), database.openPool(4)].map((db) =>
    testContext({ db, keys: database.keys }),
  );
});
afterAll(() => database.close());

/** An amount for the order: the same for every basket. */
const fiveOff = { kind: 'AMOUNT', amountMinor: 500, currency: 'EUR', per: 'ORDER' } as const;

const deeds = ['hold', 'pay', 'complete', 'expire'] as const;
/** One thing a worker does to one of the orders; those of one round happen at the same moment. */
const deed = fc.record({ order: fc.nat(5), what: fc.constantFrom(...deeds), worker: fc.nat(2) });
const basket = fc.record({
  lines: fc.record({ standard: fc.integer({ min: 1, max: 3 }), plus: fc.integer({ min: 1, max: 2 }) }),
  swag: fc.record(
    { 'shirt/m': fc.integer({ min: 1, max: 2 }), 'shirt/l': fc.constant(1) },
    { requiredKeys: [] },
  ),
  hasCoupon: fc.boolean(),
  /** Takes the place of the order before it. */
  isChange: fc.boolean(),
});
const story = fc.record({
  baskets: fc.array(basket, { minLength: 6, maxLength: 6 }),
  rounds: fc.array(fc.array(deed, { minLength: 1, maxLength: 5 }), { minLength: 4, maxLength: 10 }),
});

async function act(
  ctx: TestContext,
  orderId: OrderId,
  what: (typeof deeds)[number],
  coupon: CouponLookup,
): Promise<unknown> {
  switch (what) {
    case 'hold':
      return holdOrder(ctx, { orderId, coupon });
    case 'complete':
      return completeOrder(ctx, { orderId });
    case 'expire':
      return releaseOrder(ctx, { orderId, reason: { kind: 'EXPIRED' } });
    case 'pay': {
      // Money comes only to an order that once had a payment page; it may be over by now.
      const hasPage = (await ctx.db.prisma.payment.count({ where: { orderId } })) > 0;
      return hasPage ? payExactly(ctx, orderId) : undefined;
    }
  }
}

async function expectTrueBooks({ eventId }: MadeEvent): Promise<void> {
  const { quotas, types, variants, coupons } = await countersAndRows(database.db, eventId);
  for (const { counter, rows } of [...quotas, ...types, ...variants, ...coupons])
    expect(counter).toEqual(rows);
  for (const { counter, stock } of variants) expect(counter.held + counter.sold).toBeLessThanOrEqual(stock);
  for (const { counter, capacity } of coupons)
    expect(counter.held + counter.used).toBeLessThanOrEqual(capacity ?? 0);
  for (const { counter, capacity } of quotas)
    expect(counter.held + counter.sold).toBeLessThanOrEqual(capacity);
}

describe('selling', () => {
  it('keeps counters equal to rows and within capacity, whatever happens in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(story, async ({ baskets, rounds }) => {
        const ctx = workers[0] ?? testContext(database);
        const event = await anEvent(ctx, {
          quotas: { hall: 9, lab: 4 },
          types: { standard: { quotas: ['hall'] }, plus: { price: 540, quotas: ['lab', 'hall'] } },
          swag: { shirt: { stock: { m: 4, l: 2 } } },
        });
        const coupon = await aCoupon(ctx, { ...event, code: 'FIVE', capacity: 5, discount: fiveOff });
        const made: MadeDraft[] = [];
        for (const { lines, swag, hasCoupon, isChange } of baskets)
          made.push(
            await aDraft(ctx, {
              ...{ slug: event.slug, lines, swag },
              coupon: hasCoupon ? { code: 'FIVE', shownDiscountMinor: 500 } : null,
              replaces: isChange ? (made.at(-1)?.input ?? null) : null,
            }),
          );
        const orders = made.map(({ orderId }) => orderId);
        for (const round of rounds) {
          await Promise.all(
            round.map(async ({ order, what, worker }) => {
              const orderId = orders[order];
              if (orderId) await act(workers[worker] ?? ctx, orderId, what, coupon);
            }),
          );
          await expectTrueBooks(event);
        }
        const late = await ctx.db.prisma.order.findMany({
          where: {
            eventId: event.eventId,
            paymentStatus: 'PAID',
            status: { notIn: ['PENDING', 'COMPLETED'] },
          },
        });
        for (const { id } of late) {
          const told = { orderId: id, kind: 'PAYMENT_LATE', needsPerson: true };
          expect(await ctx.db.prisma.timelineEntry.count({ where: told })).toBe(1);
        }
      }),
      { numRuns: process.env['LANYARD_LONG_TESTS'] === '1' ? 60 : 6, endOnFailure: true },
    );
  }, 120_000);
});

describe('the database itself', () => {
  it('refuses to oversell or to count below nothing, whoever asks', async () => {
    const { prisma } = database.db;
    const ctx = testContext(database);
    const { eventId, slug } = await anEvent(ctx, { quotas: { hall: 5 } });
    const { orderId } = await aDraft(ctx, { slug });
    const quota = await prisma.quota.findFirstOrThrow({ where: { eventId } });
    const where = { id: quota.id };
    await expect(prisma.quota.update({ where, data: { sold: 6 } })).rejects.toThrow('Quota_never_oversold');
    await expect(prisma.quota.update({ where, data: { held: 3, sold: 3 } })).rejects.toThrow(
      'Quota_never_oversold',
    );
    await expect(prisma.quota.update({ where, data: { held: -1 } })).rejects.toThrow('Quota_never_negative');
    await expect(prisma.quota.update({ where, data: { capacity: -1 } })).rejects.toThrow(
      'Quota_never_negative',
    );
    const hold = { orderId, quotaId: quota.id, quantity: 0, createdAt: ctx.now };
    await expect(prisma.hold.create({ data: hold })).rejects.toThrow('Hold_positive');
  });
});
