import type { Db } from '@lanyard/db/client';
import { couponCodeOf } from '@lanyard/domain/coupons/coupon-code';
import type { CouponHit } from '@lanyard/domain/staff/search-view';

/** Codes of an event that begin with what was typed. */
export async function findCoupons(
  { prisma }: Db,
  eventId: string,
  text: string,
  limit: number,
): Promise<CouponHit[]> {
  const begin = couponCodeOf(text);
  if (begin === null) return [];
  const rows = await prisma.coupon.findMany({
    where: { eventId, code: { startsWith: begin } },
    orderBy: { code: 'asc' },
    select: { code: true, label: true, used: true },
    take: limit,
  });
  return rows;
}
