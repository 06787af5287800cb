import { hashSecret, secretsEqual } from '@lanyard/crypto/content-hash';
import type { Db } from '@lanyard/db/client';

/** An order of the browser that asks; only its secret makes it theirs. */
export interface OwnOrder {
  readonly orderId: string;
  readonly secret: string;
}

/** How many uses of a code an order holds; none of an order that is somebody else's, or of no order. */
export async function ownCouponUses({ prisma }: Db, couponId: string, own: OwnOrder | null): Promise<number> {
  if (!own) return 0;
  const usage = await prisma.couponUsage.findUnique({
    where: { orderId_couponId: { orderId: own.orderId, couponId } },
    select: { quantity: true, status: true, order: { select: { secretHash: true } } },
  });
  const isTheirs = usage && secretsEqual(usage.order.secretHash, hashSecret(own.secret));
  return isTheirs && usage.status === 'HELD' ? usage.quantity : 0;
}
