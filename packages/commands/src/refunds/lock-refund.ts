import type { Tx } from '@lanyard/db/client';
import { lockOrder } from '../orders/lock-order.ts';

/** Takes the order of a refund and reads both; null when there is no such refund. */
export async function lockRefund(tx: Tx, refundId: string) {
  const named = await tx.refund.findUnique({ where: { id: refundId }, select: { orderId: true } });
  if (!named) return null;
  const order = await lockOrder(tx, named.orderId);
  const refund = await tx.refund.findUniqueOrThrow({ where: { id: refundId } });
  return order && { order, refund };
}

/** A refund with its order, as `lockRefund` reads them. */
export type LockedRefund = NonNullable<Awaited<ReturnType<typeof lockRefund>>>;
