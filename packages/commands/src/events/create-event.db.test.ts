import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEventFile } from '@lanyard/testing/factories/event-file';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder, aHeldOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCountSheet } from '../stats/read-count-sheet.ts';
import { createEvent } from './create-event.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe('createEvent', () => {
  it('writes the event once, local times as instants, prices in minor units', async () => {
    const ctx = testContext(database);
    const file = anEventFile({
      slug: 'conf',
      quotas: { hall: 10, lab: 4 },
      types: { standard: { price: 19.99, quotas: ['hall'] }, plus: { taxPercent: 5.5 } },
    });
    const made = await Promise.all([1, 2, 3].map(() => createEvent(ctx, file)));
    expect(made.filter((answer) => answer.isNew)).toHaveLength(1);
    const event = await ctx.db.prisma.event.findUniqueOrThrow({
      where: { slug: 'conf' },
      include: { quotas: true, ticketTypes: { orderBy: { position: 'asc' }, include: { quotas: true } } },
    });
    expect(event.startsAt).toEqual(new Date('2027-05-11T08:00:00Z'));
    expect(event.endsAt).toEqual(new Date('2027-05-13T17:00:00Z'));
    expect(event.quotas).toHaveLength(2);
    expect(event.ticketTypes).toMatchObject([
      { key: 'standard', priceMinor: 1999, taxRateBp: 2300 },
      { key: 'plus', priceMinor: 29_000, taxRateBp: 550 },
    ]);
    expect(event.ticketTypes.map((type) => type.quotas.length)).toEqual([1, 2]);
  });

  it('counts yen without decimals', async () => {
    const ctx = testContext(database);
    const file = {
      ...anEventFile({ slug: 'tokyo', types: { standard: { price: 12_000 } } }),
      currency: 'JPY',
    };
    await createEvent(ctx, file);
    const type = await ctx.db.prisma.ticketType.findFirstOrThrow({ where: { event: { slug: 'tokyo' } } });
    expect(type.priceMinor).toBe(12_000);
  });
});

describe('readCountSheet', () => {
  it('reads the counters with versions that rise with every move', async () => {
    const ctx = testContext(database);
    const { eventId, slug } = await anEvent(ctx, { quotas: { hall: 10 } });
    await aCompletedOrder(ctx, { slug, lines: { standard: 2 } });
    await aHeldOrder(ctx, { slug });
    expect(await readCountSheet(ctx.db, eventId)).toEqual({
      eventVersion: 1,
      quotas: [{ key: 'hall', version: 3, capacity: 10, held: 1, sold: 2 }],
      ticketTypes: [{ key: 'standard', version: 1, sold: 2, revenueMinor: 58_000, quotas: ['hall'] }],
      variants: [],
      workshops: [],
    });
  });
});
