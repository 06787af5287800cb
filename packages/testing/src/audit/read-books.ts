import pg from 'pg';

/** Our rows as the auditor reads them; amounts in minor units. */
export interface Books {
  readonly now: Date;
  readonly orders: readonly {
    readonly id: string;
    readonly status: string;
    readonly refusalCode: string | null;
    readonly gross: number;
    /** Tickets in its lines. */
    readonly quantity: number;
    readonly tickets: number;
    /** Whether a changed order took its place. */
    readonly isReplaced: boolean;
    /** Whether anybody was ever told where to pay. */
    readonly hasPage: boolean;
    readonly holdUntil: Date | null;
    readonly needsPerson: boolean;
  }[];
  readonly quotas: readonly {
    readonly key: string;
    readonly capacity: number;
    readonly held: number;
    readonly sold: number;
    readonly holds: number;
    readonly tickets: number;
  }[];
  readonly types: readonly {
    readonly key: string;
    readonly sold: number;
    readonly revenue: number;
    readonly tickets: number;
    readonly gross: number;
  }[];
  readonly variants: readonly {
    readonly key: string;
    readonly stock: number;
    readonly held: number;
    readonly sold: number;
    readonly holds: number;
    /** Pieces in lines of completed orders. */
    readonly pieces: number;
  }[];
  readonly outbox: readonly {
    readonly id: string;
    readonly target: string;
    readonly targetId: string;
    readonly deadReason: string | null;
  }[];
}

const orders = `
  SELECT o."id", o."status", o."refusalCode", o."grossMinor" AS "gross", o."holdUntil",
    (SELECT COALESCE(SUM(i."quantity"), 0)::int FROM "OrderItem" i
      WHERE i."orderId" = o."id" AND i."kind" = 'TICKET') AS "quantity",
    EXISTS (SELECT 1 FROM "Order" n WHERE n."replacesId" = o."id" AND n."status" NOT IN ('DRAFT', 'REFUSED'))
      AND o."status" = 'CANCELLED' AS "isReplaced",
    EXISTS (SELECT 1 FROM "Payment" p WHERE p."orderId" = o."id" AND p."checkoutUrl" IS NOT NULL) AS "hasPage",
    (SELECT COUNT(*)::int FROM "Ticket" t WHERE t."orderId" = o."id") AS "tickets",
    EXISTS (SELECT 1 FROM "TimelineEntry" e WHERE e."orderId" = o."id" AND e."needsPerson") AS "needsPerson"
  FROM "Order" o`;

const quotas = `
  SELECT q."key", q."capacity", q."held", q."sold",
    (SELECT COALESCE(SUM(h."quantity"), 0)::int FROM "Hold" h WHERE h."quotaId" = q."id") AS "holds",
    (SELECT COUNT(*)::int FROM "Ticket" t JOIN "TicketTypeQuota" tq ON tq."ticketTypeId" = t."ticketTypeId"
      WHERE tq."quotaId" = q."id" AND t."status" <> 'CANCELLED') AS "tickets"
  FROM "Quota" q`;

const types = `
  SELECT y."key", y."sold", y."revenueMinor"::float8 AS "revenue",
    (SELECT COUNT(*)::int FROM "Ticket" t
      WHERE t."ticketTypeId" = y."id" AND t."status" <> 'CANCELLED') AS "tickets",
    (SELECT COALESCE(SUM(i."grossMinor"), 0)::float8 FROM "OrderItem" i JOIN "Order" o ON o."id" = i."orderId"
      WHERE i."ticketTypeId" = y."id" AND o."status" = 'COMPLETED') -
    (SELECT COALESCE(SUM(ct."grossMinor"), 0)::float8 FROM "CancellationTicket" ct
      JOIN "Cancellation" c ON c."id" = ct."cancellationId" AND c."status" = 'APPROVED'
      JOIN "Ticket" t ON t."id" = ct."ticketId" WHERE t."ticketTypeId" = y."id") +
    (SELECT COALESCE(SUM(v."toMinor"), 0)::float8 FROM "TicketConversion" v WHERE v."toTypeId" = y."id") -
    (SELECT COALESCE(SUM(v."fromMinor"), 0)::float8 FROM "TicketConversion" v WHERE v."fromTypeId" = y."id")
      AS "gross"
  FROM "TicketType" y`;

const variants = `
  SELECT s."key" || '/' || v."key" AS "key", v."stock", v."held", v."sold",
    (SELECT COALESCE(SUM(h."quantity"), 0)::int FROM "StockHold" h WHERE h."variantId" = v."id") AS "holds",
    (SELECT COALESCE(SUM(i."quantity"), 0)::int FROM "OrderItem" i JOIN "Order" o ON o."id" = i."orderId"
      WHERE i."swagVariantId" = v."id" AND o."status" = 'COMPLETED' AND NOT EXISTS (
        SELECT 1 FROM "Cancellation" c
        WHERE c."orderId" = o."id" AND c."isWholeOrder" AND c."status" = 'APPROVED')) AS "pieces"
  FROM "SwagVariant" v JOIN "SwagItem" s ON s."id" = v."swagItemId"`;

const outbox = `
  SELECT "id"::text, "target", "targetId", "deadReason" FROM "Outbox"
  WHERE "deliveredAt" IS NULL AND COALESCE("deadReason", '') <> 'OVER' AND "createdAt" < now() - interval '2 seconds'`;

/** Reads the books with SQL of the auditor's own. */
export async function readBooks(databaseUrl: string): Promise<Books> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const rows = async (sql: string) => (await client.query(sql)).rows;
  try {
    return {
      now: new Date(),
      orders: await rows(orders),
      quotas: await rows(quotas),
      types: await rows(types),
      variants: await rows(variants),
      outbox: await rows(outbox),
    };
  } finally {
    await client.end();
  }
}
