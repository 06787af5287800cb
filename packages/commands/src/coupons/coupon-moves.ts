import type { Tx } from '@lanyard/db/client';

/** Discounted tickets an order takes of a code. */
export interface CouponDraw {
  readonly couponId: string;
  readonly quantity: number;
}

/**
 * Claims uses if they are there: the one write that decides. `capacity` is what the code's source just said
 * (null for no limit); where our row has heard of less since, that counts. Answers false, changing nothing, if
 * there are too few.
 */
export async function holdCouponUses(
  tx: Tx,
  { couponId, quantity }: CouponDraw,
  capacity: number | null,
): Promise<boolean> {
  const moved = await tx.$executeRaw`
    UPDATE "Coupon"
    SET "held" = "held" + ${quantity}, "version" = "version" + 1
    WHERE "id" = ${couponId}
      AND (${capacity}::int IS NULL OR "held" + "used" + ${quantity} <= ${capacity}::int)
      AND ("capacity" IS NULL OR "held" + "used" + ${quantity} <= "capacity")`;
  return moved === 1;
}

/** Turns held uses into used ones. */
export async function spendHeldUses(tx: Tx, { couponId, quantity }: CouponDraw): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Coupon" SET "held" = "held" - ${quantity}, "used" = "used" + ${quantity},
      "version" = "version" + 1 WHERE "id" = ${couponId}`;
}

/** Gives back uses that were held for an order. */
export async function releaseHeldUses(tx: Tx, { couponId, quantity }: CouponDraw): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Coupon" SET "held" = "held" - ${quantity}, "version" = "version" + 1 WHERE "id" = ${couponId}`;
}

/** Gives back uses of an order that had been paid. */
export async function releaseUsedUses(tx: Tx, { couponId, quantity }: CouponDraw): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Coupon" SET "used" = "used" - ${quantity}, "version" = "version" + 1 WHERE "id" = ${couponId}`;
}
