import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aDraft, aHeldOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteStaleDrafts } from './delete-stale-drafts.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe('deleteStaleDrafts', () => {
  it('forgets drafts older than a day with their buyers and keys, and nothing else', async () => {
    const ctx = testContext(database);
    const { slug } = await anEvent(ctx);
    const { prisma } = ctx.db;
    const keysBefore = await prisma.dataKey.count();
    const placed = await aHeldOrder(ctx, { slug });
    await aDraft(ctx, {
      slug,
      attendees: [{ position: 0, person: { name: 'Bo', email: 'bo@example.org' } }],
    });
    await aDraft(ctx, { slug });
    ctx.moveOn(23 * 3_600_000);
    const young = await aDraft(ctx, { slug });
    expect(await deleteStaleDrafts(ctx)).toBe(0);
    ctx.moveOn(2 * 3_600_000);
    expect(await deleteStaleDrafts(ctx)).toBe(2);
    const left = await prisma.order.findMany({ select: { id: true } });
    expect(left.map((order) => order.id).toSorted()).toEqual([placed.orderId, young.orderId].toSorted());
    expect(await prisma.person.count()).toBe(2);
    expect(await prisma.dataKey.count()).toBe(keysBefore + 2);
    expect(await prisma.orderItem.count()).toBe(2);
  });
});
