import type { Tx } from '@lanyard/db/client';

/**
 * Takes the order's row for this transaction and reads it. Every command that moves an order starts here, and
 * takes quotas (by id) and ticket types (by id) after it: one order of locks, so no deadlocks among them.
 */
export async function lockOrder(tx: Tx, orderId: string) {
  await tx.$queryRaw`SELECT 1 FROM "Order" WHERE "id" = ${orderId} FOR UPDATE`;
  return tx.order.findUnique({
    where: { id: orderId },
    include: { items: { orderBy: { position: 'asc' } }, event: true },
  });
}

/** An order as `lockOrder` reads it. */
export type LockedOrder = NonNullable<Awaited<ReturnType<typeof lockOrder>>>;
