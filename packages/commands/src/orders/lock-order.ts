import type { Tx } from '@lanyard/db/client';

const whole = { items: { orderBy: { position: 'asc' } }, event: true } as const;

/**
 * Takes the order's row for this transaction and reads it. Every command that moves an order starts here and
 * takes tickets by id and then counters after it: quotas by id, variants by id, workshops by id, the code, ticket
 * types by id. One
 * order of locks, so no deadlocks among commands. Rows that point at the order may be written meanwhile (no key of
 * it changes): who has a ticket's row first and writes it twice would otherwise wait here the other way round.
 */
export async function lockOrder(tx: Tx, orderId: string) {
  await tx.$queryRaw`SELECT 1 FROM "Order" WHERE "id" = ${orderId} FOR NO KEY UPDATE`;
  return tx.order.findUnique({ where: { id: orderId }, include: whole });
}

/** The same, together with the order whose place it takes, if there is one: both rows, by id. */
export async function lockOrderAndReplaced(tx: Tx, orderId: string) {
  await tx.$queryRaw`
    SELECT 1 FROM "Order"
    WHERE "id" = ${orderId} OR "id" = (SELECT "replacesId" FROM "Order" WHERE "id" = ${orderId})
    ORDER BY "id" FOR NO KEY UPDATE`;
  const order = await tx.order.findUnique({ where: { id: orderId }, include: whole });
  const replacesId = order?.replacesId ?? null;
  const replaced =
    replacesId === null ? null : await tx.order.findUnique({ where: { id: replacesId }, include: whole });
  return { order, replaced };
}

/** An order as `lockOrder` reads it. */
export type LockedOrder = NonNullable<Awaited<ReturnType<typeof lockOrder>>>;
