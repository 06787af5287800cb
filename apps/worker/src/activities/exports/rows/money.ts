import { atCell, moneyCell } from '@lanyard/domain/exports/export-cell';
import type { MoneySums } from '@lanyard/domain/exports/export-views';
import { refundCauseWords } from '@lanyard/domain/refunds/refund-words';
import { PAGE_ROWS, type ExportSource, type NamedRow } from '../export-source.ts';
import { wordOf } from './word-of.ts';

/** Money that moved at the processor; `amount` is below nought where it went back. */
interface Movement {
  readonly entry: 'CHARGE' | 'SECOND_CHARGE' | 'REFUND' | 'DISPUTE';
  readonly id: string;
  readonly at: Date;
  readonly reference: string;
  readonly amount: number;
  readonly tax: number;
  readonly currency: string;
  readonly processor: string;
  readonly paymentId: string | null;
  readonly refundId: string | null;
  readonly why: string | null;
}

const entryWords: Readonly<Record<Movement['entry'], string>> = {
  CHARGE: 'Payment',
  SECOND_CHARGE: 'Payment',
  REFUND: 'Refund',
  DISPUTE: 'Taken back by the bank',
};

/**
 * All money that moved, oldest first: what was paid, what was paid twice, what went back and what banks took back.
 * Tax is the order's own, by the share of its total; parts that go back one after the other add up to it to the
 * cent. Money that was paid twice is no sale and bears none.
 */
export const moneyRows: ExportSource = {
  count: async ({ db: { prisma } }, { eventId }) =>
    (await prisma.payment.count({ where: { order: { eventId }, paidMinor: { not: null } } })) +
    (await prisma.refund.count({ where: { eventId, status: 'SENT' } })),

  async read({ db: { prisma } }, { eventId }, cursor) {
    const [at = '0', id = ''] = cursor?.split('|') ?? [];
    const after = new Date(Number(at));
    const found = await prisma.$queryRaw<Movement[]>`
      WITH money AS (
        SELECT 'CHARGE' AS "entry", p."id", p."paidAt" AS "at", o."reference", p."paidMinor" AS "amount",
          CASE WHEN p."isExtra" OR o."grossMinor" = 0 THEN 0
            ELSE round(p."paidMinor"::numeric * o."taxMinor" / o."grossMinor") END::int AS "tax",
          p."currency", p."processor", p."processorPaymentId" AS "paymentId", NULL AS "refundId",
          CASE WHEN p."isExtra" THEN 'DOUBLE' END AS "why"
        FROM "Payment" p JOIN "Order" o ON o."id" = p."orderId"
        WHERE o."eventId" = ${eventId} AND p."paidMinor" IS NOT NULL
        UNION ALL
        -- The same page paid a second time: that money stands in our books by its refund alone.
        SELECT 'SECOND_CHARGE', r."id" || '/charge', r."createdAt", o."reference", r."amountMinor", 0,
          r."currency", p."processor", r."processorPaymentId", NULL, 'DOUBLE'
        FROM "Refund" r JOIN "Payment" p ON p."id" = r."paymentId" JOIN "Order" o ON o."id" = r."orderId"
        WHERE r."eventId" = ${eventId} AND r."cause" = 'DOUBLE' AND r."retriedById" IS NULL
          AND r."processorPaymentId" IS DISTINCT FROM p."processorPaymentId"
        UNION ALL
        SELECT 'REFUND', s."id", s."sentAt", s."reference", -s."amountMinor",
          CASE WHEN s."isExtra" OR s."grossMinor" = 0 THEN 0
            ELSE round((s."before")::numeric * s."taxMinor" / s."grossMinor")
              - round((s."before" + s."amountMinor")::numeric * s."taxMinor" / s."grossMinor") END::int,
          s."currency", s."processor", s."processorPaymentId", s."processorRefundId", s."cause"
        FROM (
          SELECT r.*, o."reference", o."grossMinor", o."taxMinor", p."processor",
            sum(r."amountMinor") OVER (PARTITION BY r."orderId", r."isExtra" ORDER BY r."sentAt", r."id")
              - r."amountMinor" AS "before"
          FROM "Refund" r JOIN "Payment" p ON p."id" = r."paymentId" JOIN "Order" o ON o."id" = r."orderId"
          WHERE r."eventId" = ${eventId} AND r."status" = 'SENT'
        ) s
        UNION ALL
        SELECT 'DISPUTE', p."id" || '/dispute', p."disputedAt", o."reference", -p."disputedMinor",
          CASE WHEN o."grossMinor" = 0 THEN 0
            ELSE -round(p."disputedMinor"::numeric * o."taxMinor" / o."grossMinor") END::int,
          p."currency", p."processor", p."processorPaymentId", NULL, NULL
        FROM "Payment" p JOIN "Order" o ON o."id" = p."orderId"
        WHERE o."eventId" = ${eventId} AND p."disputeStatus" = 'LOST' AND p."disputedMinor" IS NOT NULL
      )
      SELECT * FROM money WHERE ("at", "id") > (${after}, ${id})
      ORDER BY "at", "id" LIMIT ${PAGE_ROWS}`;
    const last = found.at(-1);
    return {
      cursor: last && found.length >= PAGE_ROWS ? `${last.at.getTime()}|${last.id}` : null,
      rows: found.map(moneyRow),
      sums: sumsOf(found),
    };
  },
};

function moneyRow(row: Movement): NamedRow {
  return {
    ...{ at: atCell(row.at), entry: entryWords[row.entry], order: row.reference },
    ...{ gross: moneyCell(row.amount), net: moneyCell(row.amount - row.tax), tax: moneyCell(row.tax) },
    ...{ currency: row.currency, processor: row.processor, paymentId: row.paymentId },
    ...{ refundId: row.refundId, why: row.why === null ? null : wordOf(refundCauseWords, row.why) },
  };
}

function sumsOf(found: readonly Movement[]): MoneySums {
  const sum = (wanted: (row: Movement) => boolean, of: (row: Movement) => number) =>
    found.filter(wanted).reduce((total, row) => total + of(row), 0);
  const gross = ({ amount }: Movement) => amount;
  return {
    chargedMinor: sum(({ amount }) => amount > 0, gross),
    refundedMinor: -sum(({ entry }) => entry === 'REFUND', gross),
    takenBackMinor: -sum(({ entry }) => entry === 'DISPUTE', gross),
    taxMinor: sum(
      () => true,
      ({ tax }) => tax,
    ),
  };
}
