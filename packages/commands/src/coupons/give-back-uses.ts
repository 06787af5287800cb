import type { Tx } from '@lanyard/db/client';
import { releaseUsedUses } from './coupon-moves.ts';
import { giveBackCoupon } from './give-back-coupon.ts';

/** What cancelled tickets had of their order's code. */
export interface ReturnedUses {
  /** Discounted tickets among them. */
  readonly quantity: number;
  /** What the code had taken off them, in minor units. */
  readonly discountMinor: number;
}

/**
 * Gives back the uses that cancelled tickets of a completed order had of its code; when none is left, all of the
 * order's claim is returned. The caller has moved seats and stock before: codes come after them.
 */
export async function giveBackUses(
  tx: Tx,
  orderId: string,
  { quantity, discountMinor }: ReturnedUses,
  now: Date,
): Promise<void> {
  if (quantity === 0) return;
  const usage = await tx.couponUsage.findFirst({ where: { orderId, status: 'USED' } });
  if (!usage) return;
  if (usage.quantity <= quantity) return giveBackCoupon(tx, orderId, now);
  await tx.couponUsage.update({
    where: { orderId_couponId: { orderId, couponId: usage.couponId } },
    data: {
      quantity: usage.quantity - quantity,
      discountMinor: Math.max(0, usage.discountMinor - discountMinor),
      updatedAt: now,
    },
  });
  await releaseUsedUses(tx, { couponId: usage.couponId, quantity });
}
