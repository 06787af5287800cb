import { fileURLToPath } from 'node:url';
import type { ToolContext } from '../open-tools.ts';
import { readEventFile } from '../read-event-file.ts';
import { bulkEvent } from './bulk-event.ts';
import { insertRows } from './insert-rows.ts';
import { orderRows, tables } from './order-rows.ts';
import { recount } from './recount.ts';

const example = new URL('../../../examples/conference.yaml', import.meta.url);
/** Orders in one transaction: a few seconds of work. */
const BATCH = 500;

/**
 * Writes many plausible orders of an event of their own straight into the tables, people sealed and indexed as the
 * commands do it, so that lists and searches can be tried on as many as a large conference has. No process runs
 * for them, and nothing is mailed. Goes on where an earlier call ended; counters follow the rows at the end.
 */
export async function seedOrders(
  ctx: ToolContext,
  { orders, say }: { readonly orders: number; readonly say: (line: string) => void },
): Promise<{ readonly slug: string; readonly made: number }> {
  const { prisma } = ctx.db;
  const event = await bulkEvent(ctx, readEventFile(fileURLToPath(example)).file, orders);
  const before = await prisma.order.count({ where: { eventId: event.id } });
  const startedAt = performance.now();
  for (let from = before; from < orders; from += BATCH) {
    const to = Math.min(from + BATCH, orders);
    const rows = Array.from({ length: to - from }, (_, at) => orderRows(ctx.keys, event, from + at));
    await prisma.$transaction(async (tx) => {
      for (const table of tables)
        await insertRows(
          tx,
          table,
          rows.flatMap((each) => each[table]),
        );
    });
    if (to === orders || to % 5000 === 0) {
      const perSecond = ((to - before) * 1000) / (performance.now() - startedAt);
      say(
        `${to.toLocaleString('en')} of ${orders.toLocaleString('en')} orders, ${Math.round(perSecond)} a second.`,
      );
    }
  }
  await prisma.$transaction(async (tx) => recount(tx, event.id), { timeout: 120_000 });
  for (const table of tables) await prisma.$executeRawUnsafe(`VACUUM ANALYZE "${table}"`);
  return { slug: event.slug, made: Math.max(0, orders - before) };
}
