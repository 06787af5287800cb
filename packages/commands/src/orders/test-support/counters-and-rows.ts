import type { Db } from '@lanyard/db/client';

/** A counter as it stands, and the same counted from the rows it stands for. */
interface Counted<Counter> {
  readonly key: string;
  readonly counter: Counter;
  readonly rows: Counter;
}

/** An event's counters beside what its rows add up to. */
export interface CountersAndRows {
  readonly quotas: readonly (Counted<{ held: number; sold: number }> & { readonly capacity: number })[];
  readonly types: readonly Counted<{ sold: number; revenueMinor: number }>[];
  readonly variants: readonly (Counted<{ held: number; sold: number }> & { readonly stock: number })[];
  readonly coupons: readonly (Counted<{ held: number; used: number }> & {
    readonly capacity: number | null;
  })[];
}

/** Reads an event's counters and counts its rows again, in SQL of its own. */
export async function countersAndRows({ prisma }: Db, eventId: string): Promise<CountersAndRows> {
  const quotas = await prisma.$queryRaw<QuotaRow[]>`
    SELECT q."key", q."capacity", q."held", q."sold",
      (SELECT COALESCE(SUM(h."quantity"), 0)::int FROM "Hold" h WHERE h."quotaId" = q."id") AS "heldRows",
      (SELECT COUNT(*)::int FROM "Ticket" t JOIN "TicketTypeQuota" tq ON tq."ticketTypeId" = t."ticketTypeId"
        WHERE tq."quotaId" = q."id" AND t."status" <> 'CANCELLED') AS "soldRows"
    FROM "Quota" q WHERE q."eventId" = ${eventId}`;
  const types = await prisma.$queryRaw<TypeRow[]>`
    SELECT y."key", y."sold", y."revenueMinor"::int AS "revenue",
      (SELECT COUNT(*)::int FROM "Ticket" t WHERE t."ticketTypeId" = y."id" AND t."status" <> 'CANCELLED')
        AS "soldRows",
      COALESCE(SUM(i."grossMinor") FILTER (WHERE o."status" = 'COMPLETED'), 0)::int - (
        SELECT COALESCE(SUM(ct."grossMinor"), 0)::int FROM "CancellationTicket" ct
        JOIN "Cancellation" c ON c."id" = ct."cancellationId" AND c."status" = 'APPROVED'
        JOIN "Ticket" t ON t."id" = ct."ticketId" AND t."ticketTypeId" = y."id")
        + (SELECT COALESCE(SUM(v."toMinor"), 0)::int FROM "TicketConversion" v WHERE v."toTypeId" = y."id")
        - (SELECT COALESCE(SUM(v."fromMinor"), 0)::int FROM "TicketConversion" v WHERE v."fromTypeId" = y."id")
        AS "revenueRows"
    FROM "TicketType" y LEFT JOIN "OrderItem" i ON i."ticketTypeId" = y."id"
    LEFT JOIN "Order" o ON o."id" = i."orderId" WHERE y."eventId" = ${eventId} GROUP BY y."id"`;
  const variants = await prisma.$queryRaw<VariantRow[]>`
    SELECT s."key" || '/' || v."key" AS "key", v."stock", v."held", v."sold",
      (SELECT COALESCE(SUM(h."quantity"), 0)::int FROM "StockHold" h WHERE h."variantId" = v."id") AS "heldRows",
      (SELECT COALESCE(SUM(i."quantity"), 0)::int FROM "OrderItem" i JOIN "Order" o ON o."id" = i."orderId"
        WHERE i."swagVariantId" = v."id" AND o."status" = 'COMPLETED' AND NOT EXISTS (
          SELECT 1 FROM "Cancellation" c
          WHERE c."orderId" = o."id" AND c."isWholeOrder" AND c."status" = 'APPROVED')) AS "soldRows"
    FROM "SwagVariant" v JOIN "SwagItem" s ON s."id" = v."swagItemId" WHERE s."eventId" = ${eventId}`;
  const coupons = await prisma.$queryRaw<CouponRow[]>`
    SELECT c."code" AS "key", c."capacity", c."held", c."used",
      (SELECT COALESCE(SUM(i."discounted"), 0)::int FROM "OrderItem" i JOIN "Order" o ON o."id" = i."orderId"
        JOIN "CouponUsage" u ON u."orderId" = o."id" AND u."couponId" = c."id" AND u."status" = 'HELD'
        WHERE o."status" = 'PENDING') AS "heldRows",
      (SELECT COALESCE(SUM(i."discounted"), 0)::int FROM "OrderItem" i JOIN "Order" o ON o."id" = i."orderId"
        JOIN "CouponUsage" u ON u."orderId" = o."id" AND u."couponId" = c."id" AND u."status" = 'USED'
        WHERE o."status" = 'COMPLETED') - (
        SELECT COUNT(*)::int FROM "CancellationTicket" ct
        JOIN "Cancellation" x ON x."id" = ct."cancellationId" AND x."status" = 'APPROVED'
        JOIN "CouponUsage" u ON u."orderId" = x."orderId" AND u."couponId" = c."id" AND u."status" = 'USED'
        WHERE ct."isDiscounted") AS "usedRows"
    FROM "Coupon" c WHERE c."eventId" = ${eventId}`;
  return {
    variants: variants.map(({ key, stock, held, sold, heldRows, soldRows }) => ({
      key,
      stock,
      counter: { held, sold },
      rows: { held: heldRows, sold: soldRows },
    })),
    coupons: coupons.map(({ key, capacity, held, used, heldRows, usedRows }) => ({
      key,
      capacity,
      counter: { held, used },
      rows: { held: heldRows, used: usedRows },
    })),
    quotas: quotas.map(({ key, capacity, held, sold, heldRows, soldRows }) => ({
      key,
      capacity,
      counter: { held, sold },
      rows: { held: heldRows, sold: soldRows },
    })),
    types: types.map(({ key, sold, revenue, soldRows, revenueRows }) => ({
      key,
      counter: { sold, revenueMinor: revenue },
      rows: { sold: soldRows, revenueMinor: revenueRows },
    })),
  };
}

interface QuotaRow {
  key: string;
  capacity: number;
  held: number;
  sold: number;
  heldRows: number;
  soldRows: number;
}

interface VariantRow {
  key: string;
  stock: number;
  held: number;
  sold: number;
  heldRows: number;
  soldRows: number;
}

interface CouponRow {
  key: string;
  capacity: number | null;
  held: number;
  used: number;
  heldRows: number;
  usedRows: number;
}

interface TypeRow {
  key: string;
  sold: number;
  revenue: number;
  soldRows: number;
  revenueRows: number;
}
