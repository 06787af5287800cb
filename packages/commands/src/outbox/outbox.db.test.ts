import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { withConnection } from '@lanyard/testing/database/template';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aPaidOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../in-transaction.ts';
import { completeOrder } from '../orders/complete-order.ts';
import { appendOutbox } from './append-outbox.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe('the outbox', () => {
  it('holds nothing of a command that failed, and neither does anything else', async () => {
    const ctx = testContext(database);
    const { eventId, slug } = await anEvent(ctx);
    const { orderId } = await aPaidOrder(ctx, { slug });
    const { prisma } = ctx.db;
    // The counter cannot move, so the last statement of completing fails after all others were written.
    await prisma.$executeRaw`UPDATE "Quota" SET "held" = 0 WHERE "eventId" = ${eventId}`;
    const outbox = await prisma.outbox.count();
    const timeline = await prisma.timelineEntry.count();
    await expect(completeOrder(ctx, { orderId })).rejects.toThrow('Quota_never_negative');
    expect(await prisma.outbox.count()).toBe(outbox);
    expect(await prisma.timelineEntry.count()).toBe(timeline);
    expect(await prisma.ticket.count({ where: { orderId } })).toBe(0);
    expect(await prisma.order.findUnique({ where: { id: orderId } })).toMatchObject({ status: 'PENDING' });
    await prisma.$executeRaw`UPDATE "Quota" SET "held" = 1 WHERE "eventId" = ${eventId}`;
    expect(await completeOrder(ctx, { orderId })).toMatchObject({ kind: 'COMPLETED' });
  });

  it('wakes a listener when the row is there to be read, and not before', async () => {
    const ctx = testContext(database);
    const { eventId } = await anEvent(ctx);
    await withConnection(database.url, async (listener) => {
      await listener.query('LISTEN lanyard_outbox');
      let wakes = 0;
      const woken = new Promise<void>((resolve) => {
        listener.on('notification', () => {
          wakes++;
          resolve();
        });
      });
      await inTransaction(ctx, async (tx) => {
        await appendOutbox(tx, { target: 'stats', targetId: eventId, message: { kind: 'countsMoved' } });
        await listener.query('SELECT 1');
        expect(wakes).toBe(0);
      });
      await woken;
      expect(wakes).toBe(1);
    });
  });
});

describe('inTransaction', () => {
  it('tries again what Postgres gave up to break a deadlock', async () => {
    const ctx = testContext(database);
    const [a, b] = [(await anEvent(ctx)).eventId, (await anEvent(ctx)).eventId];
    let tries = 0;
    let waiting = 0;
    let open = () => {};
    const bothHaveOne = new Promise<void>((resolve) => (open = resolve));
    const lockBoth = (first: string, second: string) =>
      inTransaction(ctx, async (tx) => {
        tries++;
        await tx.$executeRaw`UPDATE "Event" SET "version" = "version" + 1 WHERE "id" = ${first}`;
        if (++waiting >= 2) open();
        await bothHaveOne;
        await tx.$executeRaw`UPDATE "Event" SET "version" = "version" + 1 WHERE "id" = ${second}`;
      });
    await Promise.all([lockBoth(a, b), lockBoth(b, a)]);
    expect(tries).toBe(3);
    const events = await ctx.db.prisma.event.findMany({ where: { id: { in: [a, b] } } });
    expect(events.map((event) => event.version)).toEqual([3, 3]);
  });
});
