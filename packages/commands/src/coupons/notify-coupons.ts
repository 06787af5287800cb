import type { DbClient, Tx } from '@lanyard/db/client';
import type { CouponCode } from '@lanyard/domain/coupons/coupon-code';

/** The database's channel that workers listen to; a payload is a code, or `*` for any of them. */
export const COUPONS_CHANNEL = 'lanyard_coupons';

/**
 * Tells every worker, when the transaction commits, that a code changed where it lives (null: nobody knows
 * which), so that the next look at it asks there again.
 */
export async function notifyCoupons(tx: Tx | DbClient, code: CouponCode | null): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${COUPONS_CHANNEL}, ${code ?? '*'})`;
}
