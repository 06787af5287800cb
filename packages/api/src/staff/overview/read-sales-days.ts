import type { Db } from '@lanyard/db/client';
import type { StaffEvent } from '../find-staff-event.ts';

/** What was sold on one day of the event's zone; days without sales have no row. */
export interface SoldDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly orders: number;
  readonly tickets: number;
  readonly grossMinor: number;
  readonly netMinor: number;
  /** What was sent back of these orders; the sums above are without it. */
  readonly refundedMinor: number;
}

/** Completed orders by the day they were completed on, oldest first: money net of refunds, tickets that stand. */
export async function readSalesDays({ prisma }: Db, event: StaffEvent): Promise<SoldDay[]> {
  return prisma.$queryRaw<SoldDay[]>`
    SELECT to_char(o."completedAt" AT TIME ZONE ${event.timeZone}, 'YYYY-MM-DD') AS "date",
      count(*)::int AS "orders",
      coalesce(sum(t."tickets"), 0)::int AS "tickets",
      sum(o."grossMinor" - o."refundedMinor")::float8 AS "grossMinor",
      sum(CASE WHEN o."grossMinor" = 0 THEN 0
        ELSE round(o."netMinor"::numeric * (o."grossMinor" - o."refundedMinor") / o."grossMinor") END)::float8
        AS "netMinor",
      sum(o."refundedMinor")::float8 AS "refundedMinor"
    FROM "Order" o
    LEFT JOIN (
      SELECT "orderId", count(*) AS "tickets" FROM "Ticket"
      WHERE "eventId" = ${event.id} AND "status" <> 'CANCELLED' GROUP BY "orderId"
    ) t ON t."orderId" = o."id"
    WHERE o."eventId" = ${event.id} AND o."status" = 'COMPLETED' AND o."completedAt" IS NOT NULL
    GROUP BY 1 ORDER BY 1`;
}
