import type { Tx } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { LockedOrder } from '../orders/lock-order.ts';
import type { AcceptedCoupon } from './check-order-coupon.ts';
import { holdCouponUses } from './coupon-moves.ts';

/**
 * Claims an accepted code's uses for an order: the conditional write, then, with the code's row locked, whether
 * this buyer has used it before. Throws `COUPON_USED_UP`, `DISCOUNT_CHANGED` where the rest of
 * the uses would do, or `COUPON_ALREADY_USED`.
 */
export async function claimCoupon(tx: Tx, order: LockedOrder, coupon: AcceptedCoupon): Promise<void> {
  const { couponId, code, quantity, capacity } = coupon;
  if (!(await holdCouponUses(tx, { couponId, quantity }, capacity)))
    throw coupon.shortage(await usesLeft(tx, couponId, capacity));
  if (coupon.oncePerBuyer && (await wasUsedBefore(tx, order, couponId)))
    throw new DomainError('COUPON_ALREADY_USED', { code });
}

async function usesLeft(tx: Tx, couponId: string, said: number | null): Promise<number> {
  const { held, used, capacity } = await tx.coupon.findUniqueOrThrow({ where: { id: couponId } });
  return Math.max(0, Math.min(said ?? Infinity, capacity ?? Infinity) - held - used);
}

/** By the blind index of the address; two orders of one buyer at once meet at the code's row. */
async function wasUsedBefore(tx: Tx, { id, buyerId }: LockedOrder, couponId: string): Promise<boolean> {
  const buyer = await tx.person.findUniqueOrThrow({ where: { id: buyerId }, select: { emailIndex: true } });
  const earlier = await tx.couponUsage.findFirst({
    where: {
      couponId,
      status: { in: ['HELD', 'USED'] },
      orderId: { not: id },
      order: { buyer: { emailIndex: buyer.emailIndex } },
    },
    select: { orderId: true },
  });
  return earlier !== null;
}
