import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { readPerson } from '@lanyard/db/people/people-repository';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder, aHeldOrder, aPaidOrder, payExactly } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeOrder } from './complete-order.ts';
import { releaseOrder } from './release-order.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const buyer = { name: 'Ada Buyer', email: 'ada@example.org' };
const friend = { name: 'Bo Friend', email: 'bo@example.org' };

describe('completeOrder', () => {
  it('issues tickets, moves seats from held to sold and counts the takings, all at once', async () => {
    const ctx = testContext(database);
    const { eventId, slug } = await anEvent(ctx, { quotas: { hall: 10 } });
    const { orderId } = await aPaidOrder(ctx, {
      slug,
      lines: { standard: 3 },
      buyer,
      attendees: [
        { position: 0, person: { ...buyer, email: ' ADA@example.org' } },
        { position: 2, person: friend },
      ],
    });
    const result = await completeOrder(ctx, { orderId });
    expect(result).toMatchObject({
      kind: 'COMPLETED',
      tickets: [{ mailLinkOfVersion: null }, { mailLinkOfVersion: null }, { mailLinkOfVersion: 1 }],
      eventEndsAt: Date.parse('2027-05-13T17:00:00Z'),
      keepOpenMs: 120 * 86_400_000,
    });
    const order = await ctx.db.prisma.order.findUniqueOrThrow({
      where: { id: orderId },
      include: { holds: true, tickets: { orderBy: { position: 'asc' }, include: { attendee: true } } },
    });
    expect(order).toMatchObject({
      status: 'COMPLETED',
      completedAt: ctx.now,
      attendeesSealed: null,
      holds: [],
      tickets: [
        { registration: 'DONE', version: 1, attendee: { isBuyer: true } },
        { registration: 'OPEN', version: 0, attendee: null },
        { registration: 'DONE', version: 1, attendee: { isBuyer: false } },
      ],
    });
    expect(order.tickets.map((ticket) => ticket.reference)).toEqual(
      [1, 2, 3].map((n) => `${order.reference}-${n}`),
    );
    const friendId = order.tickets[2]?.attendee?.personId ?? '';
    expect(await readPerson(ctx.db.prisma, ctx.keys, friendId)).toEqual(friend);
    expect(await ctx.db.prisma.quota.findFirst({ where: { eventId } })).toMatchObject({ held: 0, sold: 3 });
    expect(await ctx.db.prisma.ticketType.findFirst({ where: { eventId } })).toMatchObject({
      sold: 3,
      revenueMinor: 87_000n,
    });
  });

  it('gives the same tickets to whoever asks again, one after the other or at once', async () => {
    const ctx = testContext(database);
    const { eventId, slug } = await anEvent(ctx);
    const { orderId } = await aPaidOrder(ctx, { slug, lines: { standard: 2 }, buyer });
    const answers = await Promise.all([1, 2, 3, 4].map(() => completeOrder(ctx, { orderId })));
    const again = await completeOrder(ctx, { orderId });
    for (const answer of answers) expect(answer).toEqual(again);
    expect(await ctx.db.prisma.ticket.count({ where: { orderId } })).toBe(2);
    expect(await ctx.db.prisma.quota.findFirst({ where: { eventId } })).toMatchObject({ held: 0, sold: 2 });
    expect(
      await ctx.db.prisma.auditEntry.count({ where: { action: 'orders.complete', subjectId: orderId } }),
    ).toBe(1);
    expect(await ctx.db.prisma.timelineEntry.count({ where: { orderId, kind: 'ORDER_COMPLETED' } })).toBe(1);
  });

  it('issues nothing that is not paid, and nothing that is over', async () => {
    const ctx = testContext(database);
    const { slug } = await anEvent(ctx);
    const { orderId } = await aHeldOrder(ctx, { slug });
    expect(await completeOrder(ctx, { orderId })).toEqual({ kind: 'NOT_PAID' });
    await releaseOrder(ctx, { orderId, reason: { kind: 'EXPIRED' } });
    await payExactly(ctx, orderId);
    expect(await completeOrder(ctx, { orderId })).toEqual({ kind: 'OVER' });
    expect(await ctx.db.prisma.ticket.count({ where: { orderId } })).toBe(0);
  });

  it('completes a free order without any payment', async () => {
    const ctx = testContext(database);
    const { slug } = await anEvent(ctx, { types: { standard: { price: 0 } } });
    const { orderId, held } = await aHeldOrder(ctx, { slug });
    expect(held.needsPayment).toBe(false);
    expect(await completeOrder(ctx, { orderId })).toMatchObject({ kind: 'COMPLETED' });
  });
});

describe('the same bought twice', () => {
  const duplicates = (ctx: ReturnType<typeof testContext>, eventId: string) =>
    ctx.db.prisma.timelineEntry.findMany({ where: { eventId, kind: 'POSSIBLE_DUPLICATE' } });

  it('by the same buyer within half an hour is told to a person, on the later order', async () => {
    const ctx = testContext(database);
    const { eventId, slug } = await anEvent(ctx);
    const first = await aCompletedOrder(ctx, { slug, buyer });
    ctx.moveOn(29 * 60_000);
    const second = await aPaidOrder(ctx, { slug, buyer: { ...buyer, email: 'ADA@example.org' } });
    await completeOrder(ctx, second);
    await completeOrder(ctx, second);
    const { reference } = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: first.orderId } });
    expect(await duplicates(ctx, eventId)).toMatchObject([
      { orderId: second.orderId, needsPerson: true, facts: { order: reference } },
    ]);
  });

  it('is nobody’s business later, of another basket, by another buyer, or when the first came to nothing', async () => {
    const ctx = testContext(database);
    const { eventId, slug } = await anEvent(ctx);
    const unsold = await aHeldOrder(ctx, { slug, buyer });
    await releaseOrder(ctx, { ...unsold, reason: { kind: 'EXPIRED' } });
    await aCompletedOrder(ctx, { slug, buyer });
    await aCompletedOrder(ctx, { slug, buyer: friend });
    await aCompletedOrder(ctx, { slug, buyer, lines: { standard: 2 } });
    ctx.moveOn(31 * 60_000);
    await aCompletedOrder(ctx, { slug, buyer });
    expect(await duplicates(ctx, eventId)).toEqual([]);
  });

  it('at the same moment is still told once', async () => {
    const ctx = testContext(database);
    const other = testContext({ db: database.openPool(), keys: database.keys });
    const { eventId, slug } = await anEvent(ctx);
    const orders = [await aPaidOrder(ctx, { slug, buyer }), await aPaidOrder(ctx, { slug, buyer })] as const;
    await Promise.all([completeOrder(ctx, orders[0]), completeOrder(other, orders[1])]);
    expect(await duplicates(ctx, eventId)).toHaveLength(1);
  });
});

describe('releaseOrder', () => {
  it('frees the seats once, closes the attempt, and says why on the timeline', async () => {
    const ctx = testContext(database);
    const { eventId, slug } = await anEvent(ctx);
    const { orderId } = await aHeldOrder(ctx, { slug, lines: { standard: 3 } });
    const reason = { kind: 'EXPIRED_UNCONFIRMED' } as const;
    expect(await releaseOrder(ctx, { orderId, reason })).toEqual({ kind: 'RELEASED' });
    expect(await releaseOrder(ctx, { orderId, reason })).toEqual({ kind: 'OVER' });
    expect(await ctx.db.prisma.quota.findFirst({ where: { eventId } })).toMatchObject({ held: 0, sold: 0 });
    const order = await ctx.db.prisma.order.findUniqueOrThrow({
      where: { id: orderId },
      include: { payments: true, holds: true },
    });
    expect(order).toMatchObject({ status: 'EXPIRED', paymentStatus: 'FAILED', holds: [] });
    expect(order.payments).toMatchObject([{ status: 'FAILED' }]);
    const entries = await ctx.db.prisma.timelineEntry.findMany({ where: { orderId, needsPerson: true } });
    expect(entries).toMatchObject([{ kind: 'ORDER_EXPIRED_UNCONFIRMED' }]);
  });

  it('keeps the seats of an order that was paid first', async () => {
    const ctx = testContext(database);
    const { eventId, slug } = await anEvent(ctx);
    const { orderId } = await aPaidOrder(ctx, { slug });
    expect(await releaseOrder(ctx, { orderId, reason: { kind: 'EXPIRED' } })).toEqual({ kind: 'PAID' });
    expect(await ctx.db.prisma.quota.findFirst({ where: { eventId } })).toMatchObject({ held: 1 });
  });

  it('never both releases and sells, whoever comes first', async () => {
    const ctx = testContext(database);
    const other = testContext({ db: database.openPool(), keys: database.keys });
    const { eventId, slug } = await anEvent(ctx);
    let sold = 0;
    for (let round = 0; round < 8; round++) {
      const { orderId } = await aHeldOrder(ctx, { slug });
      const release = () => releaseOrder(other, { orderId, reason: { kind: 'EXPIRED' } });
      const sell = async () => {
        await payExactly(ctx, orderId);
        return completeOrder(ctx, { orderId });
      };
      const [released, completed] =
        round % 2 === 0
          ? await Promise.all([release(), sell()])
          : (await Promise.all([sell(), release()])).toReversed();
      const isSold = completed?.kind === 'COMPLETED';
      expect([released?.kind === 'RELEASED', isSold].filter(Boolean)).toHaveLength(1);
      if (isSold) sold++;
      const late = await ctx.db.prisma.timelineEntry.count({ where: { orderId, kind: 'PAYMENT_LATE' } });
      expect(late).toBe(isSold ? 0 : 1);
    }
    expect(await ctx.db.prisma.quota.findFirst({ where: { eventId } })).toMatchObject({ held: 0, sold });
    expect(await ctx.db.prisma.ticket.count({ where: { eventId } })).toBe(sold);
  });
});
