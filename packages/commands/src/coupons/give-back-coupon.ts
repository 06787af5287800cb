import type { Tx } from '@lanyard/db/client';
import { releaseHeldUses, releaseUsedUses } from './coupon-moves.ts';

/**
 * Gives back what an order claims of its code, held or used, once. The caller has the order's row and has
 * moved seats and stock before: codes come after them in the fixed order of locks.
 */
export async function giveBackCoupon(tx: Tx, orderId: string, now: Date): Promise<void> {
  const usages = await tx.couponUsage.findMany({
    where: { orderId, status: { in: ['HELD', 'USED'] } },
    orderBy: { couponId: 'asc' },
  });
  for (const { couponId, quantity, status } of usages) {
    await tx.couponUsage.update({
      where: { orderId_couponId: { orderId, couponId } },
      data: { status: 'RETURNED', updatedAt: now },
    });
    await (status === 'HELD' ? releaseHeldUses : releaseUsedUses)(tx, { couponId, quantity });
  }
}
