import { randomId } from '@lanyard/crypto/random';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts';
import type { Ledger, LedgerCharge, LedgerSession } from '../drive/ledger.ts';
import { aCoupon } from '../factories/a-coupon.ts';
import { anEvent } from '../factories/an-event.ts';
import { aCompletedOrder } from '../factories/orders.ts';
import { testContext } from '../test-context.ts';
import { auditCoupons } from './audit-coupons.ts';
import { watchCouponUses } from './watch-coupon-uses.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await watchCouponUses(database.url);
});
afterAll(() => database.close());

/** Two tickets of €290 with a code of 20 % that the processor took off, in true books. */
async function setUp() {
  const ctx = testContext(database);
  const event = await anEvent(ctx, { types: { standard: {}, backstage: { hidden: true } } });
  const code = `TRUE-${event.slug.slice(-6).toUpperCase()}`;
  const sourceId = randomId('promo');
  const terms = { code, sourceId, capacity: 3, oncePerBuyer: true };
  const lookup = await aCoupon(ctx, { ...event, ...terms });
  const { orderId } = await aCompletedOrder(ctx, {
    ...{ ...event, lookup, lines: { standard: 2 } },
    coupon: { code, shownDiscountMinor: 11_600 },
  });
  const { prisma } = database.db;
  const sessionId = randomId('cs');
  await prisma.payment.updateMany({
    where: { orderId },
    data: { sessionId, checkoutUrl: 'https://pay.test' },
  });
  await prisma.activityAttempt.create({
    data: {
      ...{ activity: 'lookUpCoupon', key: `coupon/${event.eventId}/${code}`, n: 1, outcome: 'OK' },
      ...{ startedAt: ctx.now, endedAt: ctx.now },
    },
  });
  const metadata = { order_id: orderId, coupon_code: code };
  const page: LedgerSession = {
    ...{ id: sessionId, status: 'complete', client_reference_id: orderId, amount: 46_400 },
    ...{ amount_discount: 11_600, promotion_code: sourceId, metadata, url: null },
  };
  const charge: LedgerCharge = {
    ...{ id: randomId('ch'), amount: 46_400, currency: 'eur', status: 'succeeded', metadata },
    ...{ amount_refunded: 0, payment_intent: randomId('pi'), dispute: null },
  };
  const promotion = {
    ...{ id: sourceId, code, active: true, times_redeemed: 1 },
    metadata: { lanyard_capacity: '3' },
  };
  const ledger: Ledger = {
    ...{ sessions: [page], charges: [charge], promotionCodes: [promotion], refunds: [], mails: [] },
  };
  return {
    ...{ prisma, ledger, page, charge, promotion, orderId, eventId: event.eventId },
    failing: async (seen: Ledger = ledger) =>
      (await auditCoupons(database.url, seen, event.slug))
        .filter(({ problems }) => problems.length > 0)
        .map(({ rule }) => rule),
  };
}

type Stage = Awaited<ReturnType<typeof setUp>>;

describe('auditCoupons', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setUp();
  });

  it('finds nothing in true books', async () => {
    expect(await stage.failing()).toEqual([]);
  });

  it.each<[string, (stage: Stage) => Promise<unknown>]>([
    [
      'uses of a code are what',
      ({ prisma, eventId }) => prisma.coupon.updateMany({ where: { eventId }, data: { used: 1 } }),
    ],
    [
      'a code was never taken more often',
      async ({ prisma, eventId }) => {
        await prisma.coupon.updateMany({ where: { eventId }, data: { used: { increment: 2 } } });
        await prisma.coupon.updateMany({ where: { eventId }, data: { used: { decrement: 2 } } });
      },
    ],
    [
      'an order with a code costs what its page said',
      ({ prisma, orderId }) =>
        prisma.order.update({ where: { id: orderId }, data: { shownDiscountMinor: 11_601 } }),
    ],
    [
      'each page to pay on asks for what',
      ({ prisma, orderId }) =>
        prisma.payment.updateMany({ where: { orderId }, data: { amountMinor: 46_401 } }),
    ],
    [
      'no order has a code that its source did not answer',
      ({ prisma, eventId }) =>
        prisma.activityAttempt.updateMany({
          where: { key: { contains: eventId } },
          data: { outcome: 'FAILED' },
        }),
    ],
    [
      'our row of a code says what the processor says',
      ({ prisma, eventId }) => prisma.coupon.updateMany({ where: { eventId }, data: { isActive: false } }),
    ],
    [
      'hidden tickets are sold with a code',
      async ({ prisma, orderId, eventId }) => {
        const hidden = await prisma.ticketType.findFirstOrThrow({ where: { eventId, hidden: true } });
        await prisma.orderItem.updateMany({ where: { orderId }, data: { ticketTypeId: hidden.id } });
      },
    ],
  ])('finds in our rows against: %s', async (rule, plant) => {
    await plant(stage);
    expect((await stage.failing()).join()).toContain(rule);
  });

  it.each<[string, (stage: Stage) => Partial<Ledger>]>([
    ['each page to pay on asks for what', ({ page }) => ({ sessions: [{ ...page, amount: 58_000 }] })],
    ['each page to pay on asks for what', ({ page }) => ({ sessions: [{ ...page, amount_discount: 1 }] })],
    [
      'the processor counts a code once',
      ({ promotion }) => ({ promotionCodes: [{ ...promotion, times_redeemed: 2 }] }),
    ],
    ['what a code gave away is what', ({ charge }) => ({ charges: [{ ...charge, amount: 58_000 }] })],
    [
      'our row of a code says what the processor says',
      ({ promotion }) => ({ promotionCodes: [{ ...promotion, metadata: { lanyard_capacity: '4' } }] }),
    ],
  ])('finds in the ledger against: %s', async (rule, plant) => {
    expect((await stage.failing({ ...stage.ledger, ...plant(stage) })).join()).toContain(rule);
  });
});
