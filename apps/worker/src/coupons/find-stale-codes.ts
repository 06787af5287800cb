import type { Db } from '@lanyard/db/client';
import { couponCodeOf, type CouponCode } from '@lanyard/domain/coupons/coupon-code';

/**
 * Codes of events not yet over of which the processor told a change after we last asked for them. It reads all
 * archived messages, so it is for when a worker begins to listen, not for every few seconds.
 */
export async function findStaleCodes({ prisma }: Db): Promise<CouponCode[]> {
  const rows = await prisma.$queryRaw<{ readonly code: string }[]>`
    WITH told AS (
      SELECT "facts"->>'code' AS "code", MAX("receivedAt") AS "at" FROM "WebhookEvent"
      WHERE "facts"->>'fact' = 'COUPON_CHANGED' GROUP BY 1
    )
    SELECT DISTINCT c."code" FROM "Coupon" c
    JOIN "Event" e ON e."id" = c."eventId" AND e."endsAt" > now()
    JOIN told t ON (t."code" = c."code" OR (t."code" IS NULL AND c."isActive")) AND t."at" > c."seenAt"
    ORDER BY 1`;
  return rows.flatMap((row) => couponCodeOf(row.code) ?? []);
}
