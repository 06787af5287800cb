import type { OrderId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aDraft, aHeldOrder, aPaidOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCountSheet } from '../stats/read-count-sheet.ts';
import { checkAvailability } from './check-availability.ts';
import { completeOrder } from './complete-order.ts';
import { holdOrder } from './hold-order.ts';
import { releaseOrder } from './release-order.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

async function setUp(stock: Readonly<Record<string, number>> = { m: 5, l: 1 }) {
  const ctx = testContext(database);
  const event = await anEvent(ctx, {
    quotas: { hall: 10 },
    swag: { shirt: { price: 24, stock }, book: { price: 30, taxPercent: 6, stock: { one: 9 } } },
  });
  return {
    ctx,
    ...event,
    variants: async () => (await readCountSheet(ctx.db, event.eventId)).variants,
    variant: async (key: string) => {
      const { variants } = await readCountSheet(ctx.db, event.eventId);
      return variants.find((row) => row.key === key);
    },
  };
}

describe('swag', () => {
  it('is held with the seats, sold with the tickets, and counted in the sheet', async () => {
    const { ctx, slug, variant } = await setUp();
    const wishes = { slug, lines: { standard: 1 }, swag: { 'shirt/m': 2, 'book/one': 1 } };
    const { orderId } = await aPaidOrder(ctx, wishes);
    expect(await variant('shirt/m')).toMatchObject({ stock: 5, held: 2, sold: 0, version: 1 });
    const sale = await completeOrder(ctx, { orderId });
    expect(await completeOrder(ctx, { orderId })).toEqual(sale);
    expect(sale).toMatchObject({ tickets: [{ mailLinkOfVersion: null }] });
    expect(await variant('shirt/m')).toMatchObject({ held: 0, sold: 2, version: 2 });
    expect(await variant('book/one')).toMatchObject({ held: 0, sold: 1 });
    expect(await ctx.db.prisma.stockHold.count({ where: { orderId } })).toBe(0);
    const told = await ctx.db.prisma.timelineEntry.findFirst({ where: { orderId, kind: 'ORDER_COMPLETED' } });
    expect(told?.facts).toEqual({ tickets: '1 ticket, 2 × Swag shirt, and 1 Swag book' });
  });

  it('comes back when the order ends unsold', async () => {
    const { ctx, slug, variant } = await setUp();
    const { orderId } = await aHeldOrder(ctx, { slug, swag: { 'shirt/l': 1 } });
    for (const kind of ['RELEASED', 'OVER'])
      expect(await releaseOrder(ctx, { orderId, reason: { kind: 'EXPIRED' } })).toEqual({ kind });
    expect(await variant('shirt/l')).toMatchObject({ held: 0, sold: 0 });
    expect(await ctx.db.prisma.stockHold.count({ where: { orderId } })).toBe(0);
  });

  it('can be bought without a ticket', async () => {
    const { ctx, slug } = await setUp();
    const { orderId } = await aPaidOrder(ctx, { slug, swag: { 'shirt/m': 1 } });
    expect(await completeOrder(ctx, { orderId })).toMatchObject({ kind: 'COMPLETED', tickets: [] });
    expect(await ctx.db.prisma.ticket.count({ where: { orderId } })).toBe(0);
  });

  it('refuses the whole order when a size is short, and names it', async () => {
    const { ctx, eventId, slug, variants } = await setUp();
    const before = await variants();
    const { orderId } = await aDraft(ctx, {
      slug,
      lines: { standard: 2 },
      swag: { 'shirt/m': 1, 'shirt/l': 2 },
    });
    expect(await checkAvailability(ctx, orderId)).toMatchObject({
      code: 'SWAG_SOLD_OUT',
      facts: { what: 'Swag shirt, L' },
    });
    expect(await holdOrder(ctx, { orderId })).toEqual({ kind: 'REFUSED', code: 'SWAG_SOLD_OUT' });
    expect(await ctx.db.prisma.order.findUnique({ where: { id: orderId } })).toMatchObject({
      refusalFacts: { what: 'Swag shirt, L' },
    });
    expect(await variants()).toEqual(before);
    expect(await ctx.db.prisma.quota.findFirst({ where: { eventId } })).toMatchObject({ held: 0 });
  });

  it('sells the last three shirts to exactly three of thirty who ask at once', async () => {
    const { ctx, slug, variant } = await setUp({ m: 3, s: 30 });
    const orderIds: OrderId[] = [];
    while (orderIds.length < 30) {
      const wishes = { slug, swag: { 'shirt/m': 1, 'shirt/s': 1 } };
      const some = await Promise.all(Array.from({ length: 6 }, () => aDraft(ctx, wishes)));
      orderIds.push(...some.map((draft) => draft.orderId));
    }
    const pools = [database.openPool(15), database.openPool(15)].map((db) =>
      testContext({ db, keys: database.keys }),
    );
    const told = await Promise.all(orderIds.map((orderId, n) => holdOrder(pools[n % 2] ?? ctx, { orderId })));
    expect(told.filter(({ kind }) => kind === 'HELD')).toHaveLength(3);
    expect(
      told.filter((answer) => answer.kind === 'REFUSED' && answer.code === 'SWAG_SOLD_OUT'),
    ).toHaveLength(27);
    expect(await variant('shirt/m')).toMatchObject({ held: 3 });
    expect(await variant('shirt/s')).toMatchObject({ held: 3 });
  });

  it('is never oversold by anybody who asks the database', async () => {
    const { ctx, eventId } = await setUp();
    const { prisma } = ctx.db;
    const { id } = await prisma.swagVariant.findFirstOrThrow({ where: { item: { eventId }, key: 'l' } });
    const write = (data: { held?: number; sold?: number }) =>
      prisma.swagVariant.update({ where: { id }, data });
    await expect(write({ held: 1, sold: 1 })).rejects.toThrow('SwagVariant_never_oversold');
    await expect(write({ held: -1 })).rejects.toThrow('SwagVariant_never_negative');
  });
});
