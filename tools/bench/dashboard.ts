import { aStaffCaller, aStaffMember } from '@lanyard/api/test-support/a-staff-caller';
import { asId } from '@lanyard/domain/ids/ids';
import { orderFilters, orderWaits } from '@lanyard/domain/staff/order-list-view';
import { ticketFilters, ticketWaits } from '@lanyard/domain/staff/ticket-list-view';
import { testContext } from '@lanyard/testing/test-context';
import { openTools } from '../lanyard/open-tools.ts';
import { measure, timed } from './measure.ts';

/*
 * What the dashboard asks most, on the event that `npm run lanyard -- seed --orders 100000` makes, without the
 * network: `DATABASE_URL=… LANYARD_KEYS=… npx tsx tools/bench/dashboard.ts`. The first line is the floor.
 */

const eventSlug = 'crowd';
const runs = 40;
const { db, keys } = await openTools();
const ctx = testContext({ db, keys }, { now: new Date() });
const { id } = await db.prisma.event.findUniqueOrThrow({ where: { slug: eventSlug } });
const support = () => aStaffCaller(ctx, aStaffMember([{ eventId: asId('event', id), role: 'SUPPORT' }]));

async function line(what: string, ask: (n: number) => Promise<unknown>): Promise<void> {
  let n = 0;
  for (let warm = 0; warm < 5; warm++) await ask(n++);
  const { p50, p95 } = await measure(runs, 1, () => timed(() => ask(n++)));
  console.log(`${what.padEnd(44)} p50 ${String(p50).padStart(5)} ms   p95 ${String(p95).padStart(5)} ms`);
}

/** A place far down a list: an order that was made long ago. */
async function cursorAt(skip: number): Promise<string> {
  const [row] = await db.prisma.order.findMany({
    where: { eventId: id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip,
    take: 1,
    select: { createdAt: true, id: true },
  });
  return row ? `${row.createdAt.getTime()}.${row.id}` : '';
}

const all = { eventSlug, limit: 50 } as const;
const of = <Value>(values: readonly Value[], n: number): Value => {
  const value = values[n % values.length];
  if (value === undefined) throw new RangeError('nothing to choose from');
  return value;
};
const far = await cursorAt(60_000);
const filters = orderFilters.filter((filter) => filter !== 'ALL');
const [sample] = await db.prisma.order.findMany({ where: { eventId: id, status: 'COMPLETED' }, take: 1 });
if (!sample) throw new Error('the event has no orders: seed it first');

await line('SELECT 1', () => db.prisma.$queryRaw`SELECT 1`);
await line('orders, first page with all counts', () => support().orders.list(all));
await line('orders, a page 60,000 down', () => support().orders.list({ ...all, cursor: far }));
await line('orders, each tab in turn', (n) =>
  support().orders.list({ ...all, cursor: far, filter: of(filters, n) }),
);
await line('orders, by what they wait for', (n) =>
  support().orders.list({ ...all, cursor: far, waits: of(orderWaits, n) }),
);
await line('tickets, first page with all counts', () => support().tickets.list(all));
await line('tickets, each tab in turn', (n) =>
  support().tickets.list({ ...all, cursor: far, filter: of(ticketFilters, n) }),
);
await line('tickets, by what they wait for', (n) =>
  support().tickets.list({ ...all, cursor: far, waits: of(ticketWaits, n) }),
);
const searches = {
  'search, a reference': [sample.reference],
  'search, a reference with a mistake': [
    `${sample.reference.slice(0, 5)}${sample.reference.endsWith('2') ? '3' : '2'}`,
  ],
  'search, a whole common name': ['Maria Silva', 'Anna Costa', 'Thomas Meyer', 'Ada Lovelace'],
  'search, first letters': ['mar', 'Kat', 'joh', 'lov'],
  'search, a first name and first letters': ['Maria Sil', 'Anna Fer', 'Peter O', 'Sofia Gon'],
  'search, as it sounds': ['Katherin Maier', 'Tomas Smit', 'Hana Johnsen', 'Stefen Devis'],
  'search, a company': ['Umbrella', 'Northwind Labs', 'fabrica', 'ace'],
  'search, an address': ['nobody@example.org'],
};
for (const [what, texts] of Object.entries(searches)) {
  await line(what, (n) => support().search.find({ eventSlug, text: of(texts, n) }));
}

const entries = Array.from({ length: 500 }, (_, n) => ({
  ...{ id: `tl_bench${n}`, eventId: id, orderId: sample.id, kind: 'PAYMENT_PAGE_RETURNED', facts: {} },
  at: new Date(sample.createdAt.getTime() + n * 60_000),
}));
await db.prisma.timelineEntry.createMany({ data: entries });
try {
  await line('timeline of an order, 500 entries and more', () =>
    support().orders.timeline({ orderId: sample.id }),
  );
} finally {
  await db.prisma.timelineEntry.deleteMany({ where: { id: { startsWith: 'tl_bench' }, orderId: sample.id } });
}
await line('overview', () => support().overview.view({ eventSlug }));
await db.close();
