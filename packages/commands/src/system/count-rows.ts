import type { DbClient, Tx } from '@lanyard/db/client';
import type { CountedCounter, CounterKind, Counts } from '@lanyard/domain/system/drift';

/** A counter as SQL answers it: its columns, and the same counted from rows. */
interface Answer {
  readonly id: string;
  readonly eventId: string;
  readonly name: string;
  readonly counter: Counts;
  readonly rows: Counts;
}

/**
 * Reads counters of one kind and counts their rows again; one of them, or all of all events for a null id. Counters
 * and rows are read by one statement, so that what moves meanwhile moves in both.
 */
export async function countRows(
  db: Tx | DbClient,
  kind: CounterKind,
  id: string | null,
): Promise<CountedCounter[]> {
  const answers = await statements[kind](db, id);
  return answers.map((answer) => ({ kind, ...answer }));
}

const statements: Readonly<Record<CounterKind, (db: Tx | DbClient, id: string | null) => Promise<Answer[]>>> =
  {
    QUOTA: (db, id) => db.$queryRaw<Answer[]>`
    SELECT q."id", q."eventId", q."name",
      json_build_object('held', q."held", 'sold', q."sold") AS "counter",
      json_build_object(
        'held', (SELECT COALESCE(SUM(h."quantity"), 0)::int FROM "Hold" h WHERE h."quotaId" = q."id"),
        'sold', (SELECT COUNT(*)::int FROM "Ticket" t
          JOIN "TicketTypeQuota" tq ON tq."ticketTypeId" = t."ticketTypeId"
          WHERE tq."quotaId" = q."id" AND t."status" <> 'CANCELLED')) AS "rows"
    FROM "Quota" q WHERE ${id}::text IS NULL OR q."id" = ${id}`,
    VARIANT: (db, id) => db.$queryRaw<Answer[]>`
    SELECT v."id", s."eventId", s."name" || ' ' || v."name" AS "name",
      json_build_object('held', v."held", 'sold', v."sold") AS "counter",
      json_build_object(
        'held', (SELECT COALESCE(SUM(h."quantity"), 0)::int FROM "StockHold" h WHERE h."variantId" = v."id"),
        'sold', (SELECT COALESCE(SUM(i."quantity"), 0)::int FROM "OrderItem" i
          JOIN "Order" o ON o."id" = i."orderId"
          WHERE i."swagVariantId" = v."id" AND o."status" = 'COMPLETED' AND NOT EXISTS (
            SELECT 1 FROM "Cancellation" c
            WHERE c."orderId" = o."id" AND c."isWholeOrder" AND c."status" = 'APPROVED'))) AS "rows"
    FROM "SwagVariant" v JOIN "SwagItem" s ON s."id" = v."swagItemId"
    WHERE ${id}::text IS NULL OR v."id" = ${id}`,
    WORKSHOP: (db, id) => db.$queryRaw<Answer[]>`
    SELECT w."id", w."eventId", w."title" AS "name",
      json_build_object('seated', w."seated", 'held', w."held", 'offered', w."offered", 'waiting', w."waiting")
        AS "counter",
      json_build_object(
        'seated', (SELECT COUNT(*)::int FROM "WorkshopSeat" s
          WHERE s."workshopId" = w."id" AND s."status" = 'SEATED'),
        'held', (SELECT COUNT(*)::int FROM "WorkshopSeat" s
          WHERE s."workshopId" = w."id" AND s."status" = 'HELD'),
        'offered', (SELECT COUNT(*)::int FROM "WaitlistEntry" e
          WHERE e."workshopId" = w."id" AND e."status" = 'OFFERED' AND e."orderId" IS NULL),
        'waiting', (SELECT COUNT(*)::int FROM "WaitlistEntry" e
          WHERE e."workshopId" = w."id" AND e."status" = 'WAITING')) AS "rows"
    FROM "Workshop" w WHERE ${id}::text IS NULL OR w."id" = ${id}`,
    COUPON: (db, id) => db.$queryRaw<Answer[]>`
    SELECT c."id", c."eventId", c."code" AS "name",
      json_build_object('held', c."held", 'used', c."used") AS "counter",
      json_build_object(
        'held', COALESCE(SUM(u."quantity") FILTER (WHERE u."status" = 'HELD'), 0)::int,
        'used', COALESCE(SUM(u."quantity") FILTER (WHERE u."status" = 'USED'), 0)::int) AS "rows"
    FROM "Coupon" c LEFT JOIN "CouponUsage" u ON u."couponId" = c."id"
    WHERE ${id}::text IS NULL OR c."id" = ${id} GROUP BY c."id"`,
  };
