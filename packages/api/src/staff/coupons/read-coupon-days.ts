import type { Db } from '@lanyard/db/client';
import type { CouponDay } from '@lanyard/domain/staff/coupon-views';
import type { StaffEvent } from '../find-staff-event.ts';
import { daysUntilToday } from '../overview/days-until-today.ts';

/** What was used of a code on each day of the event's zone, from its first use (or 90 days ago) until today. */
export async function readCouponDays(
  { prisma }: Db,
  about: { readonly event: StaffEvent; readonly couponId: string; readonly now: Date },
): Promise<CouponDay[]> {
  const { event, couponId, now } = about;
  const used = await prisma.$queryRaw<CouponDay[]>`
    SELECT to_char("updatedAt" AT TIME ZONE ${event.timeZone}, 'YYYY-MM-DD') AS "date",
      count(*)::int AS "orders",
      sum("quantity")::int AS "tickets",
      sum("discountMinor")::float8 AS "givenAwayMinor"
    FROM "CouponUsage" WHERE "couponId" = ${couponId} AND "status" = 'USED'
    GROUP BY 1 ORDER BY 1`;
  const [first] = used;
  if (!first) return [];
  const byDate = new Map(used.map((day) => [day.date, day]));
  return daysUntilToday(first.date, now, event.timeZone).map(
    (date) => byDate.get(date) ?? { date, orders: 0, tickets: 0, givenAwayMinor: 0 },
  );
}
