import pg from 'pg';
import type { RunningStack } from './test.ts';

/** Runs one statement on the stack's database, as somebody with the database's password could. */
export async function runSql<Row extends Record<string, unknown>>(
  stack: RunningStack,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: stack.databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(text, [...values]);
    return rows;
  } finally {
    await client.end();
  }
}

/** Gives a ticket type another price, as a change of the event does. */
export async function changePrice(
  stack: RunningStack,
  slug: string,
  change: { readonly type: string; readonly priceMinor: number },
): Promise<void> {
  await runSql(
    stack,
    `UPDATE "TicketType" SET "priceMinor" = $3
     WHERE "key" = $2 AND "eventId" = (SELECT "id" FROM "Event" WHERE "slug" = $1)`,
    [slug, change.type, change.priceMinor],
  );
  await runSql(stack, `UPDATE "Event" SET "version" = "version" + 1 WHERE "slug" = $1`, [slug]);
}
