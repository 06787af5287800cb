import type { EventId } from '@lanyard/domain/ids/ids';
import { orderFilters, orderWaits } from '@lanyard/domain/staff/order-list-view';
import { ticketFilters, ticketWaits } from '@lanyard/domain/staff/ticket-list-view';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext, type TestContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aStaffCaller, aStaffMember } from '../../test-support/a-staff-caller.ts';

let database: TestDatabase;
let ctx: TestContext;
let eventId: EventId;
let eventSlug: string;
let reference: string;

/** Copies one completed order of one buyer and its ticket 20,000 times, a tenth of them expired. */
beforeAll(async () => {
  database = await createTestDatabase();
  // One connection: the counters it reads below are then those of its own work.
  ctx = testContext({ db: database.openPool(1), keys: database.keys });
  ({ eventId, slug: eventSlug } = await anEvent(ctx));
  const { orderId } = await aCompletedOrder(ctx, {
    slug: eventSlug,
    buyer: { name: 'Many', email: 'many@example.org' },
  });
  ({ reference } = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: orderId } }));
  const copied = async (table: string, changes: string) => {
    // In parts: no statement may take longer than the product's own limit, also on a busy machine.
    for (let from = 1; from < 20_000; from += 2500) {
      await ctx.db.prisma.$executeRawUnsafe(
        `INSERT INTO "${table}" SELECT copy.* FROM "${table}" r, generate_series(${from}, ${from + 2499}) n,
           LATERAL jsonb_populate_record(NULL::"${table}", to_jsonb(r) || ${changes}) copy
         WHERE r."${table === 'Order' ? 'id' : 'orderId'}" = '${orderId}'`,
      );
    }
    await ctx.db.prisma.$executeRawUnsafe(`ANALYZE "${table}"`);
  };
  const id = (prefix: string) => `'${prefix}_' || lpad(n::text, 20, '0')`;
  await copied(
    'Order',
    `jsonb_build_object('id', ${id('ord')}, 'reference', lpad(n::text, 8, '0'), 'linkTokenHash', 'order' || n,
      'status', CASE WHEN n % 10 = 0 THEN 'EXPIRED' ELSE 'COMPLETED' END,
      'createdAt', now() - n * interval '1 minute')`,
  );
  await copied(
    'Ticket',
    `jsonb_build_object('id', ${id('tkt')}, 'orderId', ${id('ord')}, 'reference', n || '-1',
      'linkTokenHash', 'ticket' || n, 'entryCodeIndex', 'code' || n, 'waitsFor', 'REMINDER', 'createdAt', now() - n * interval '1 minute')`,
  );
});
afterAll(() => database.close());

/** How often a table was read from one end to the other so far. */
async function wholeReads(table: 'Order' | 'Ticket'): Promise<number> {
  await ctx.db.prisma.$queryRaw`SELECT 1 FROM pg_stat_force_next_flush()`;
  const rows = await ctx.db.prisma.$queryRaw<{ scans: number }[]>`
    SELECT seq_scan::int AS "scans" FROM pg_stat_user_tables WHERE relname = ${table}`;
  return rows[0]?.scans ?? 0;
}

const support = () => aStaffCaller(ctx, aStaffMember([{ eventId, role: 'SUPPORT' }]));

it('notices a table that is read as a whole', async () => {
  const before = await wholeReads('Order');
  await ctx.db.prisma.order.aggregate({ _sum: { grossMinor: true } });
  expect(await wholeReads('Order')).toBe(before + 1);
});

// Where a list begins when it is asked as a later page, which brings no counts: those may look at every row.
const top = `${Date.now()}.ord_zzzzzzzzzzzzzzzzzzzz`;
const far = `${Date.now() - 15_000 * 60_000}.ord_00000000000000000000`;

it('reads any page of twenty thousand orders by index', async () => {
  const before = await wholeReads('Order');
  for (const cursor of [top, far]) {
    const full = new Set<string>(['ALL', 'COMPLETED', 'EXPIRED', 'CLOSE', 'NOTHING']);
    for (const filter of orderFilters) {
      const { rows } = await support().orders.list({ eventSlug, cursor, filter });
      expect([filter, rows.length]).toEqual([filter, full.has(filter) ? 50 : 0]);
      expect([filter, await wholeReads('Order')]).toEqual([filter, before]);
    }
    for (const waits of orderWaits) {
      const { rows } = await support().orders.list({ eventSlug, cursor, waits });
      expect([waits, rows.length]).toEqual([waits, full.has(waits) ? 50 : 0]);
      expect([waits, await wholeReads('Order')]).toEqual([waits, before]);
    }
  }
  for (const search of [reference, 'nobody@example.org', 'Nobody Known', 'pi_nobodyknows']) {
    await support().orders.list({ eventSlug, cursor: top, search });
  }
  expect(await wholeReads('Order')).toBe(before);
});

it('reads any page of twenty thousand tickets by index', async () => {
  const before = await wholeReads('Ticket');
  for (const cursor of [top, far]) {
    const full = new Set<string>(['ALL', 'OPEN', 'REMINDER']);
    for (const filter of ticketFilters) {
      const { rows } = await support().tickets.list({ eventSlug, cursor, filter });
      expect([filter, rows.length]).toEqual([filter, full.has(filter) ? 50 : 0]);
    }
    for (const waits of ticketWaits) {
      const { rows } = await support().tickets.list({ eventSlug, cursor, waits });
      expect([waits, rows.length]).toEqual([waits, full.has(waits) ? 50 : 0]);
    }
  }
  for (const search of [reference, `${reference}-1`, 'nobody@example.org', 'Nobody Known']) {
    await support().tickets.list({ eventSlug, cursor: top, search });
  }
  expect(await wholeReads('Ticket')).toBe(before);
});

it('counts every tab, and no further than a thousand of what a search finds', async () => {
  const { counts, waits } = await support().orders.list({ eventSlug });
  expect(counts).toMatchObject({ ALL: 20_001, COMPLETED: 18_001, EXPIRED: 2000 });
  expect(waits).toEqual({ PAYMENT: 0, CONFIRMING: 0, ISSUING: 0, CLOSE: 18_001, NOTHING: 2000 });
  expect((await support().tickets.list({ eventSlug })).waits).toMatchObject({
    REMINDER: 20_000,
    EVENT_END: 0,
  });
  const found = await support().orders.list({ eventSlug, search: 'many@example.org' });
  expect(found.search).toEqual({ as: 'EMAIL', found: { count: 1000, isMore: true } });
  expect(found.rows).toHaveLength(50);
});
