import type { OrderId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aDraft, aHeldOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkAvailability } from './check-availability.ts';
import { extendHold } from './extend-hold.ts';
import { holdOrder } from './hold-order.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const quotasOf = (eventId: string) =>
  database.db.prisma.quota.findMany({
    where: { eventId },
    orderBy: { key: 'asc' },
    select: { key: true, held: true, sold: true },
  });

describe('holdOrder', () => {
  it('holds seats of every quota, opens the first payment and says until when', async () => {
    const ctx = testContext(database);
    const { eventId, slug } = await anEvent(ctx, {
      quotas: { hall: 10, lab: 5 },
      types: { standard: { quotas: ['hall'] }, plus: { quotas: ['hall', 'lab'] } },
      policies: { hold: 'PT20M' },
    });
    const { orderId } = await aDraft(ctx, { slug, lines: { standard: 2, plus: 3 } });
    const held = await holdOrder(ctx, { orderId });
    const holdUntil = ctx.now.getTime() + 20 * 60_000;
    expect(held).toMatchObject({ kind: 'HELD', eventId, holdUntil, needsPayment: true });
    expect(await quotasOf(eventId)).toEqual([
      { key: 'hall', held: 5, sold: 0 },
      { key: 'lab', held: 3, sold: 0 },
    ]);
    const order = await ctx.db.prisma.order.findUniqueOrThrow({
      where: { id: orderId },
      include: { payments: true },
    });
    expect(order).toMatchObject({ status: 'PENDING', placedAt: ctx.now, holdUntil: new Date(holdUntil) });
    expect(order.payments).toMatchObject([{ attempt: 1, status: 'PENDING', amountMinor: 145_000 }]);
    const [entry] = await ctx.db.prisma.timelineEntry.findMany({ where: { orderId } });
    expect(entry).toMatchObject({
      kind: 'ORDER_PLACED',
      facts: { tickets: '5 tickets', amount: '€1,450.00', holdUntil: '12:20' },
    });
    expect(await ctx.db.prisma.auditEntry.count({ where: { subjectId: orderId } })).toBe(1);
  });

  it('answers the same again and holds nothing twice', async () => {
    const ctx = testContext(database);
    const { eventId, slug } = await anEvent(ctx, { quotas: { hall: 10 } });
    const { orderId, held } = await aHeldOrder(ctx, { slug, lines: { standard: 4 } });
    ctx.moveOn(60_000);
    const again = await Promise.all([1, 2, 3].map(() => holdOrder(ctx, { orderId })));
    expect(again).toEqual([held, held, held]);
    expect(await quotasOf(eventId)).toEqual([{ key: 'hall', held: 4, sold: 0 }]);
    expect(await ctx.db.prisma.payment.count({ where: { orderId } })).toBe(1);
  });

  it('refuses the whole order when one quota is short, names it, and leaves every seat where it was', async () => {
    const ctx = testContext(database);
    const { eventId, slug } = await anEvent(ctx, {
      quotas: { hall: 10, lab: 2 },
      types: { standard: { quotas: ['hall'] }, plus: { quotas: ['hall', 'lab'] } },
    });
    const first = await aHeldOrder(ctx, { slug, lines: { plus: 1 } });
    const { orderId } = await aDraft(ctx, { slug, lines: { standard: 1, plus: 2 } });
    expect(await checkAvailability(ctx, orderId)).toMatchObject({ facts: { what: 'Ticket plus' } });
    expect(await holdOrder(ctx, { orderId })).toEqual({ kind: 'REFUSED', code: 'SOLD_OUT' });
    expect(await holdOrder(ctx, { orderId })).toEqual({ kind: 'REFUSED', code: 'SOLD_OUT' });
    expect(await quotasOf(eventId)).toEqual([
      { key: 'hall', held: 1, sold: 0 },
      { key: 'lab', held: 1, sold: 0 },
    ]);
    const row = await ctx.db.prisma.order.findUniqueOrThrow({
      where: { id: orderId },
      include: { payments: true, holds: true },
    });
    expect(row).toMatchObject({
      status: 'REFUSED',
      refusalCode: 'SOLD_OUT',
      refusalFacts: { what: 'Ticket plus' },
      payments: [],
      holds: [],
    });
    const entries = await ctx.db.prisma.timelineEntry.findMany({ where: { orderId } });
    expect(entries.map((entry) => entry.kind)).toEqual(['ORDER_REFUSED']);
    const untouched = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: first.orderId } });
    expect(untouched.status).toBe('PENDING');
  });

  it('writes no hint to the tally when it refuses', async () => {
    const ctx = testContext(database);
    const { eventId, slug } = await anEvent(ctx, { quotas: { hall: 1 } });
    await ctx.db.prisma.outbox.deleteMany({ where: { targetId: eventId } });
    const { orderId } = await aDraft(ctx, { slug, lines: { standard: 2 } });
    await holdOrder(ctx, { orderId });
    expect(await ctx.db.prisma.outbox.count({ where: { targetId: eventId } })).toBe(0);
  });

  it('refuses when the event ended between draft and hold', async () => {
    const ctx = testContext(database);
    const { slug } = await anEvent(ctx);
    const { orderId } = await aDraft(ctx, { slug });
    ctx.now = new Date('2027-05-13T17:00:00Z');
    expect(await holdOrder(ctx, { orderId })).toEqual({ kind: 'REFUSED', code: 'EVENT_OVER' });
  });

  it('sells ten seats to exactly ten of sixty who ask at once through two pools', async () => {
    const ctx = testContext(database);
    const { eventId, slug } = await anEvent(ctx, { quotas: { hall: 10, lab: 40 } });
    const orderIds: OrderId[] = [];
    while (orderIds.length < 60) {
      const some = await Promise.all(Array.from({ length: 6 }, () => aDraft(ctx, { slug })));
      orderIds.push(...some.map((draft) => draft.orderId));
    }
    const pools = [database.openPool(30), database.openPool(30)];
    const contexts = pools.map((db) => testContext({ db, keys: database.keys }));
    const results = await Promise.all(
      orderIds.map((orderId, n) => holdOrder(contexts[n % 2] ?? ctx, { orderId })),
    );
    expect(results.filter((result) => result.kind === 'HELD')).toHaveLength(10);
    const refused = results.filter((result) => result.kind !== 'HELD');
    expect(refused.every((result) => result.kind === 'REFUSED' && result.code === 'SOLD_OUT')).toBe(true);
    expect(await quotasOf(eventId)).toEqual([
      { key: 'hall', held: 10, sold: 0 },
      { key: 'lab', held: 10, sold: 0 },
    ]);
    expect(await ctx.db.prisma.hold.count({ where: { order: { eventId } } })).toBe(20);
  });
});

describe('extendHold', () => {
  it('moves the hold later, tells it once, and never moves it earlier', async () => {
    const ctx = testContext(database);
    const { slug } = await anEvent(ctx);
    const { orderId, held } = await aHeldOrder(ctx, { slug });
    const later = held.holdUntil + 600_000;
    await extendHold(ctx, { orderId, holdUntil: later });
    await extendHold(ctx, { orderId, holdUntil: later });
    await extendHold(ctx, { orderId, holdUntil: held.holdUntil });
    const order = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: orderId } });
    expect(order.holdUntil?.getTime()).toBe(later);
    const told = await ctx.db.prisma.timelineEntry.findMany({ where: { orderId, kind: 'HOLD_EXTENDED' } });
    expect(told).toMatchObject([{ facts: { holdUntil: '12:40' } }]);
  });
});
