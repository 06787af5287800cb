import type { Tx } from '@lanyard/db/client';
import { spendHeldUses } from './coupon-moves.ts';

/** Counts what an order held of its code as used; part of completing it, after seats and stock. */
export async function spendCoupon(tx: Tx, orderId: string, now: Date): Promise<void> {
  const usages = await tx.couponUsage.findMany({
    where: { orderId, status: 'HELD' },
    orderBy: { couponId: 'asc' },
  });
  for (const { couponId, quantity } of usages) {
    await tx.couponUsage.update({
      where: { orderId_couponId: { orderId, couponId } },
      data: { status: 'USED', updatedAt: now },
    });
    await spendHeldUses(tx, { couponId, quantity });
  }
}
