import { readPerson } from '@lanyard/db/people/people-repository';
import { openEntryCode } from '@lanyard/db/tickets/entry-code';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawOrder } from './draw-order.ts';
import { referenceAt } from './reference-at.ts';
import { seedOrders } from './seed-orders.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it('makes orders whose people open, and counters that follow the rows, and goes on where it ended', async () => {
  const ctx = { ...testContext(database), adminUrl: '', isProduction: false };
  const { prisma } = ctx.db;
  const lines: string[] = [];
  const say = (line: string) => lines.push(line);
  expect(await seedOrders(ctx, { orders: 60, say })).toEqual({ slug: 'crowd', made: 60 });
  expect(await seedOrders(ctx, { orders: 150, say })).toEqual({ slug: 'crowd', made: 90 });
  expect(await seedOrders(ctx, { orders: 150, say })).toEqual({ slug: 'crowd', made: 0 });
  expect(lines).toHaveLength(2);
  const event = await prisma.event.findUniqueOrThrow({
    where: { slug: 'crowd' },
    include: { quotas: true, ticketTypes: true },
  });
  expect(await prisma.order.count({ where: { eventId: event.id } })).toBe(150);

  const tickets = await prisma.ticket.findMany({ where: { eventId: event.id, status: 'ISSUED' } });
  const sold = event.ticketTypes.reduce((sum, type) => sum + type.sold, 0);
  expect(sold).toBe(tickets.length);
  expect(Math.max(...event.quotas.map((quota) => quota.sold))).toBeGreaterThan(0);
  const [first] = tickets;
  if (!first) throw new Error('no tickets');
  expect(await openEntryCode(prisma, ctx.keys, first)).toMatch(/^[0-9A-Z]{26}$/);

  const n = 7;
  const order = await prisma.order.findUniqueOrThrow({ where: { reference: referenceAt(n) } });
  const { buyer } = drawOrder(n, ctx.now);
  expect(await readPerson(prisma, ctx.keys, order.buyerId)).toEqual({ name: buyer.name, email: buyer.email });
});

it('gives every order a reference of its own', () => {
  const references = new Set(Array.from({ length: 20_000 }, (_, n) => referenceAt(n)));
  expect(references.size).toBe(20_000);
  expect([...references].every((text) => /^[2-9A-HJKMNP-TV-Z]{6}$/.test(text))).toBe(true);
});
