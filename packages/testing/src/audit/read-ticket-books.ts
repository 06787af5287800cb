import pg from 'pg';

/** Our rows about tickets, wishes to cancel them and money given back, as the auditor reads them; amounts in minor units. */
export interface TicketBooks {
  readonly tickets: readonly {
    readonly id: string;
    readonly status: string;
    readonly generation: number;
    /** Approved wishes to cancel it. */
    readonly approved: number;
    readonly isAsked: boolean;
    readonly openOffers: number;
    readonly accepted: number;
    /** Whether the QR code is sealed for its attendee, or its buyer while nobody is named. */
    readonly isHolders: boolean;
    readonly isHandedOn: boolean;
    readonly isBuyers: boolean;
    readonly isNamed: boolean;
    readonly registration: string;
    readonly hasQuestions: boolean;
    /** Answers under its attendee's own key. */
    readonly answers: number;
    /** SHA-256 of its link's token, in base64url. */
    readonly linkHash: string;
  }[];
  readonly wishes: readonly {
    readonly id: string;
    readonly status: string;
    readonly decided: number | null;
    /** Refunds for it that were not made again as others, and what each of all is for. */
    readonly refunds: number;
    readonly amounts: readonly number[];
    readonly tickets: number;
    readonly cancelled: number;
    /** Its tickets whose processes were told of an approval. */
    readonly told: number;
  }[];
  readonly refunds: readonly {
    readonly id: string;
    readonly orderId: string;
    readonly cause: string;
    readonly status: string;
    readonly amount: number;
    readonly processorRefundId: string | null;
    readonly hasTask: boolean;
  }[];
  /** What orders say was given back, beside what their refunds add up to. */
  readonly orders: readonly { readonly id: string; readonly refunded: number; readonly sent: number }[];
  readonly disputes: readonly {
    readonly intent: string;
    readonly status: string;
    readonly hasTask: boolean;
  }[];
  /** Names of presses that changed something, as the audit trail has them. */
  readonly presses: readonly string[];
}

const tickets = `
  SELECT t."id", t."status", t."linkGeneration" AS "generation", t."linkTokenHash" AS "linkHash",
    (SELECT COUNT(*)::int FROM "CancellationTicket" ct JOIN "Cancellation" c ON c."id" = ct."cancellationId"
      WHERE ct."ticketId" = t."id" AND c."status" = 'APPROVED') AS "approved",
    EXISTS (SELECT 1 FROM "CancellationTicket" ct JOIN "Cancellation" c ON c."id" = ct."cancellationId"
      WHERE ct."ticketId" = t."id" AND c."status" = 'ASKED') AS "isAsked",
    (SELECT COUNT(*)::int FROM "Transfer" f WHERE f."ticketId" = t."id" AND f."status" = 'OFFERED') AS "openOffers",
    (SELECT COUNT(*)::int FROM "Transfer" f WHERE f."ticketId" = t."id" AND f."status" = 'ACCEPTED') AS "accepted",
    t."holderId" = COALESCE(a."personId", o."buyerId") AS "isHolders",
    t."handedOnAt" IS NOT NULL AS "isHandedOn", COALESCE(a."isBuyer", false) AS "isBuyers",
    a."ticketId" IS NOT NULL AS "isNamed", t."registration",
    EXISTS (SELECT 1 FROM "RegistrationForm" f WHERE f."ticketTypeId" = t."ticketTypeId"
      AND jsonb_array_length(f."fields") > 0) AS "hasQuestions",
    (SELECT COUNT(*)::int FROM "Registration" r WHERE r."ticketId" = t."id" AND r."personId" = a."personId"
      AND r."answersSealed" IS NOT NULL AND r."submittedAt" IS NOT NULL) AS "answers"
  FROM "Ticket" t JOIN "Order" o ON o."id" = t."orderId" LEFT JOIN "Attendee" a ON a."ticketId" = t."id"`;

const wishes = `
  SELECT c."id", c."status", c."decidedMinor" AS "decided",
    (SELECT COUNT(*)::int FROM "Refund" r WHERE r."cancellationId" = c."id" AND r."retriedById" IS NULL) AS "refunds",
    ARRAY(SELECT r."amountMinor" FROM "Refund" r WHERE r."cancellationId" = c."id") AS "amounts",
    (SELECT COUNT(*)::int FROM "CancellationTicket" ct WHERE ct."cancellationId" = c."id") AS "tickets",
    (SELECT COUNT(*)::int FROM "CancellationTicket" ct JOIN "Ticket" t ON t."id" = ct."ticketId"
      WHERE ct."cancellationId" = c."id" AND t."status" = 'CANCELLED') AS "cancelled",
    (SELECT COUNT(DISTINCT b."targetId")::int FROM "Outbox" b WHERE b."target" = 'ticket'
      AND b."message"->>'kind' = 'cancellationDecided' AND b."message"->>'cancellationId' = c."id"
      AND b."deliveredAt" IS NOT NULL AND b."deadReason" IS NULL) AS "told"
  FROM "Cancellation" c`;

const task = (kind: string, once: string) =>
  `EXISTS (SELECT 1 FROM "TimelineEntry" e WHERE e."orderId" = ${once} AND e."kind" = '${kind}' AND e."needsPerson")`;

const refunds = `
  SELECT r."id", r."orderId", r."cause", r."status", r."amountMinor" AS "amount", r."processorRefundId",
    CASE WHEN r."status" = 'FAILED' THEN ${task('REFUND_FAILED', 'r."orderId"')}
      WHEN r."cause" = 'OUTSIDE' THEN ${task('REFUND_OUTSIDE', 'r."orderId"')} ELSE true END AS "hasTask"
  FROM "Refund" r`;

const orders = `
  SELECT o."id", o."refundedMinor" AS "refunded", (SELECT COALESCE(SUM(r."amountMinor"), 0)::int FROM "Refund" r
    WHERE r."orderId" = o."id" AND r."status" = 'SENT' AND NOT r."isExtra") AS "sent"
  FROM "Order" o`;

const disputes = `
  SELECT p."processorPaymentId" AS "intent", p."disputeStatus" AS "status",
    EXISTS (SELECT 1 FROM "TimelineEntry" e WHERE e."orderId" = p."orderId" AND e."kind" LIKE 'DISPUTE_%') AS "hasTask"
  FROM "Payment" p WHERE p."disputeStatus" IS NOT NULL`;

const presses = `SELECT DISTINCT "facts"->>'requestId' AS "id" FROM "AuditEntry" WHERE "facts" ? 'requestId'`;

/** Reads the books of tickets with SQL of the auditor's own. */
export async function readTicketBooks(databaseUrl: string): Promise<TicketBooks> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const rows = async (sql: string) => (await client.query(sql)).rows;
  try {
    return {
      tickets: await rows(tickets),
      wishes: await rows(wishes),
      refunds: await rows(refunds),
      orders: await rows(orders),
      disputes: await rows(disputes),
      presses: (await rows(presses)).map(({ id }) => id),
    };
  } finally {
    await client.end();
  }
}
