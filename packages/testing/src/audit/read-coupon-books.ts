import pg from 'pg';
import { USES_WATCH } from './watch-coupon-uses.ts';

/** Our rows about codes as the auditor reads them; amounts in minor units. */
export interface CouponBooks {
  readonly codes: readonly {
    readonly id: string;
    readonly code: string;
    readonly sourceId: string;
    readonly isActive: boolean;
    readonly capacity: number | null;
    readonly held: number;
    readonly used: number;
    /** What orders claim of it, by what became of them. */
    readonly heldClaims: number;
    readonly usedClaims: number;
    /** Discounted tickets of completed orders that have not given them back. */
    readonly discounted: number;
    /** Takings beyond the capacity of that moment, of all that were watched; null where nobody watched. */
    readonly beyond: number | null;
    /** Claims that still stand, of one buyer's, beyond the first, for codes that are for once a buyer. */
    readonly again: number;
  }[];
  readonly orders: readonly {
    readonly id: string;
    readonly status: string;
    readonly couponId: string;
    readonly code: string;
    readonly gross: number;
    /** What its lines cost without any code. */
    readonly list: number;
    /** What the page said, what the order says, and what its lines and its claim say is taken off. */
    readonly shown: number;
    readonly discount: number;
    readonly lineDiscounts: number;
    readonly claimDiscount: number;
    readonly discounted: number;
    readonly cancelled: number;
    readonly claimed: number;
    readonly claim: string;
    /** Whether the code's source answered a question about it since the order was drafted, or just before. */
    readonly wasAnswered: boolean;
  }[];
  /** Attempts whose page was given away. */
  readonly payments: readonly {
    readonly orderId: string;
    readonly sessionId: string;
    readonly amount: number;
    readonly isPaid: boolean;
  }[];
  /** Orders that hold or sold a hidden ticket type without a code that opens it. */
  readonly intruders: readonly { readonly id: string; readonly key: string }[];
}

const ofEvent = `($1::text IS NULL OR e."slug" = $1)`;

/** Discounted tickets of an order that were cancelled. */
const cancelled = `(
  SELECT COUNT(*)::int FROM "CancellationTicket" ct JOIN "Cancellation" x ON x."id" = ct."cancellationId"
  WHERE x."orderId" = o."id" AND x."status" = 'APPROVED' AND ct."isDiscounted")`;

const codes = (isWatched: boolean) => `
  SELECT c."id", c."code", c."sourceId", c."isActive", c."capacity", c."held", c."used",
    (SELECT COALESCE(SUM(u."quantity"), 0)::int FROM "CouponUsage" u
      WHERE u."couponId" = c."id" AND u."status" = 'HELD') AS "heldClaims",
    (SELECT COALESCE(SUM(u."quantity"), 0)::int FROM "CouponUsage" u
      WHERE u."couponId" = c."id" AND u."status" = 'USED') AS "usedClaims",
    (SELECT COALESCE(SUM(sold."tickets"), 0)::int FROM (
      SELECT (SELECT SUM(i."discounted") FROM "OrderItem" i WHERE i."orderId" = o."id") - ${cancelled} AS "tickets"
      FROM "Order" o
      WHERE o."eventId" = c."eventId" AND o."couponCode" = c."code" AND o."status" = 'COMPLETED'
        AND NOT EXISTS (SELECT 1 FROM "CouponUsage" u WHERE u."orderId" = o."id" AND u."status" = 'RETURNED')
    ) sold) AS "discounted",
    ${
      isWatched
        ? `(SELECT COUNT(*)::int FROM "${USES_WATCH}" w WHERE w."couponId" = c."id" AND w."taken" > w."capacity")`
        : 'NULL::int'
    } AS "beyond",
    CASE WHEN c."oncePerBuyer" THEN (
      SELECT COALESCE(SUM(n - 1), 0)::int FROM (
        SELECT COUNT(*) AS n FROM "CouponUsage" u JOIN "Order" o ON o."id" = u."orderId"
        JOIN "Person" p ON p."id" = o."buyerId"
        WHERE u."couponId" = c."id" AND u."status" <> 'RETURNED' GROUP BY p."emailIndex"
      ) buyers
    ) ELSE 0 END AS "again"
  FROM "Coupon" c JOIN "Event" e ON e."id" = c."eventId" WHERE ${ofEvent}`;

const orders = `
  SELECT o."id", o."status", c."id" AS "couponId", c."code", o."grossMinor" AS "gross",
    lines."list", o."shownDiscountMinor" AS "shown", o."discountMinor" AS "discount",
    lines."discount" AS "lineDiscounts", lines."discounted",
    ${cancelled} AS "cancelled", u."discountMinor" AS "claimDiscount", u."quantity" AS "claimed", u."status" AS "claim",
    EXISTS (
      SELECT 1 FROM "ActivityAttempt" a WHERE a."activity" = 'lookUpCoupon' AND a."outcome" = 'OK'
        AND a."key" = 'coupon/' || c."eventId" || '/' || c."code"
        AND a."endedAt" BETWEEN o."createdAt" - interval '10 seconds' AND o."placedAt" + interval '30 seconds'
    ) AS "wasAnswered"
  FROM "CouponUsage" u
  JOIN "Order" o ON o."id" = u."orderId" JOIN "Coupon" c ON c."id" = u."couponId"
  JOIN "Event" e ON e."id" = o."eventId"
  CROSS JOIN LATERAL (
    SELECT SUM(i."quantity" * i."unitGrossMinor")::int AS "list", SUM(i."discountMinor")::int AS "discount",
      SUM(i."discounted")::int AS "discounted"
    FROM "OrderItem" i WHERE i."orderId" = o."id"
  ) lines
  WHERE ${ofEvent}`;

const payments = `
  SELECT p."orderId", p."sessionId", p."amountMinor" AS "amount", p."status" = 'PAID' AS "isPaid"
  FROM "Payment" p JOIN "Order" o ON o."id" = p."orderId" JOIN "Event" e ON e."id" = o."eventId"
  WHERE p."checkoutUrl" IS NOT NULL AND p."sessionId" IS NOT NULL AND ${ofEvent}`;

const intruders = `
  SELECT o."id", t."key" FROM "OrderItem" i JOIN "TicketType" t ON t."id" = i."ticketTypeId"
  JOIN "Order" o ON o."id" = i."orderId" JOIN "Event" e ON e."id" = o."eventId"
  WHERE t."hidden" AND o."status" NOT IN ('DRAFT', 'REFUSED') AND ${ofEvent} AND NOT EXISTS (
    SELECT 1 FROM "CouponUsage" u JOIN "Coupon" c ON c."id" = u."couponId"
    WHERE u."orderId" = o."id" AND c."unlocks" ? t."key"
  )`;

/** Reads the books of one event's codes, or of all, with SQL of the auditor's own. */
export async function readCouponBooks(databaseUrl: string, slug: string | null = null): Promise<CouponBooks> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const rows = async (sql: string) => (await client.query(sql, [slug])).rows;
  try {
    const [watch] = (await client.query(`SELECT to_regclass('"${USES_WATCH}"') IS NOT NULL AS "is"`)).rows;
    return {
      codes: await rows(codes(watch?.is === true)),
      orders: await rows(orders),
      payments: await rows(payments),
      intruders: await rows(intruders),
    };
  } finally {
    await client.end();
  }
}
