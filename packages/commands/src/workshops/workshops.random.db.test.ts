import { randomId } from '@lanyard/crypto/random';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type OrderId, type TicketId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aDraft, payExactly } from '@lanyard/testing/factories/orders';
import { workshopSales, type WorkshopSales } from '@lanyard/testing/factories/workshop-sales';
import { testContext, type TestContext } from '@lanyard/testing/test-context';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { completeOrder } from '../orders/complete-order.ts';
import { holdOrder } from '../orders/hold-order.ts';
import { releaseOrder } from '../orders/release-order.ts';
import { joinWaitlist } from './join-waitlist.ts';
import { leaveWorkshops } from './leave-workshops.ts';
import { lockWorkshops } from './lock-workshops.ts';
import { serveLine } from './serve-line.ts';

let database: TestDatabase;
let workers: TestContext[];
beforeAll(async () => {
  database = await createTestDatabase();
  workers = [database.db, database.openPool(4)].map((db) => testContext({ db, keys: database.keys }));
});
afterAll(() => database.close());

const hour = 3_600_000;
/** Two that cost nothing, one at the same time as the first, and one that costs something and is offered. */
const workshops = [
  { capacity: 2 },
  { capacity: 2, clash: 'WARN' },
  { capacity: 1, price: 40, startsAt: '2027-05-12T09:00', offerExpiry: 'PT6H' },
] as const;

const deeds = [
  'buy',
  'upgrade',
  'pay',
  'expire',
  'book',
  'swap',
  'leave',
  'join',
  'serve',
  'cancel',
  'resize',
] as const;
/** One thing somebody does; those of one round happen at the same moment. */
const deed = fc.record({
  what: fc.constantFrom(...deeds),
  ticket: fc.nat(5),
  workshop: fc.nat(2),
  pick: fc.nat(9),
  worker: fc.nat(1),
});
const story = fc.array(fc.array(deed, { minLength: 1, maxLength: 4 }), { minLength: 6, maxLength: 14 });
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;

/** What has come about in a story, for later deeds to take up. */
interface Stage {
  readonly sales: WorkshopSales;
  readonly tickets: readonly TicketId[];
  readonly orders: OrderId[];
}

async function act(ctx: TestContext, stage: Stage, { what, ticket, workshop, pick }: Deed): Promise<unknown> {
  const { sales, orders } = stage;
  const ticketId = stage.tickets[ticket % stage.tickets.length];
  const orderId = orders[pick % Math.max(1, orders.length)];
  const workshopId = sales.workshopAt(workshop);
  const { prisma } = ctx.db;
  if (!ticketId) return undefined;
  const seat = await prisma.workshopSeat.findFirst({ where: { ticketId, status: 'SEATED' } });
  switch (what) {
    case 'buy': {
      const made = await aDraft(ctx, {
        ...{ slug: sales.slug, lines: { standard: 2 } },
        workshops: { [`workshop-${workshop + 1}`]: pick % 2 === 0 ? [0] : [0, 1] },
      });
      orders.push(made.orderId);
      return holdOrder(ctx, { orderId: made.orderId });
    }
    case 'upgrade': {
      const entry = await prisma.waitlistEntry.findFirst({ where: { ticketId, status: 'OFFERED' } });
      const made = await sales.upgrade(ticketId, 2, {
        ...{ swapsSeatId: entry ? null : (seat?.id ?? null), entryId: entry?.id ?? null },
      });
      orders.push(made.orderId);
      return holdOrder(ctx, { orderId: made.orderId });
    }
    case 'pay': {
      if (!orderId || (await prisma.payment.count({ where: { orderId } })) === 0) return undefined;
      await payExactly(ctx, orderId);
      return completeOrder(ctx, { orderId });
    }
    case 'expire':
      return orderId && releaseOrder(ctx, { orderId, reason: { kind: 'EXPIRED' } });
    case 'book':
      return sales.book(ticketId, workshop);
    case 'swap':
      return sales.book(ticketId, workshop, { swapsSeatId: seat?.id });
    case 'leave':
      return seat && sales.leave(ticketId, seat.id);
    case 'join':
      return joinWaitlist(ctx, { ticketId, workshopId, requestId: randomId('req'), swapsSeatId: seat?.id });
    case 'serve':
      return serveLine(ctx, { workshopId });
    case 'cancel':
      return prisma.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM "Ticket" WHERE "id" = ${ticketId} FOR UPDATE`;
        await leaveWorkshops(ctx, tx, [ticketId], { why: 'TRANSFERRED', words: 'the ticket was handed on' });
      });
    case 'resize':
      return prisma.$transaction(async (tx) => {
        await lockWorkshops(tx, [workshopId]);
        const { seated, held, offered } = await tx.workshop.findUniqueOrThrow({ where: { id: workshopId } });
        const capacity = seated + held + offered + (pick % 4);
        await tx.workshop.update({ where: { id: workshopId }, data: { capacity } });
      });
  }
}

it('keeps counters equal to rows and within the capacity, and nobody in two seats, whatever is done in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (rounds) => {
      const ctx = testContext(database);
      const sales = await workshopSales(ctx, { quotas: { hall: 200 }, workshops: [...workshops] });
      const stage: Stage = { sales, tickets: await sales.tickets(6), orders: [] };
      for (const round of rounds) {
        const results = await Promise.allSettled(
          round.map(async (one) => act(workers[one.worker] ?? ctx, stage, one)),
        );
        for (const result of results)
          if (result.status === 'rejected' && !(result.reason instanceof DomainError)) throw result.reason;
        expect(await falseSeats(sales)).toEqual([]);
        for (const worker of workers) worker.moveOn(hour);
      }
    }),
    { numRuns: process.env['LANYARD_LONG_TESTS'] === '1' ? 40 : 4, endOnFailure: true },
  );
}, 240_000);

/** What is not so about the seats, a sentence each. */
async function falseSeats(sales: WorkshopSales): Promise<string[]> {
  const problems: string[] = [];
  for (const n of workshops.keys()) {
    const [counts, rows] = [await sales.counts(n), await sales.counted(n)];
    if (JSON.stringify(counts) !== JSON.stringify(rows))
      problems.push(`workshop ${n}: ${JSON.stringify(counts)} counted, ${JSON.stringify(rows)} in rows`);
    const { capacity } = await database.db.prisma.workshop.findUniqueOrThrow({
      where: { id: asId('workshop', sales.workshopAt(n)) },
    });
    if (counts.seated + counts.held + counts.offered > capacity)
      problems.push(`workshop ${n}: more than ${capacity} seats`);
  }
  return problems;
}
