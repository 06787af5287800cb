import { atCell, moneyCell } from '@lanyard/domain/exports/export-cell';
import { disputeKey, disputeWords } from '@lanyard/domain/payments/dispute-words';
import { paymentWordKey } from '@lanyard/domain/payments/payment-word-key';
import { paymentWords } from '@lanyard/domain/payments/payment-words';
import { refundCauseWords, refundStateWords } from '@lanyard/domain/refunds/refund-words';
import {
  PAGE_ROWS,
  type ExportSource,
  type NamedRow,
  type RowDeps,
  type RowQuestion,
} from '../export-source.ts';
import { cursorAfter, rowsAfter } from './keyset.ts';
import { wordOf } from './word-of.ts';

const refunds = 'refunds:';
const refundStates = {
  PENDING: refundStateWords.PENDING.label,
  SENT: refundStateWords.SENT.label,
  FAILED: refundStateWords.FAILED.label,
};

/** Attempts to pay, oldest first, and after them refunds, oldest first, failed ones included. */
export const paymentRows: ExportSource = {
  count: async ({ db: { prisma } }, { eventId }) =>
    (await prisma.payment.count({ where: { order: { eventId } } })) +
    (await prisma.refund.count({ where: { eventId } })),

  async read(deps, question, cursor) {
    if (cursor?.startsWith(refunds)) return readRefunds(deps, question, cursor.slice(refunds.length));
    const page = await readPayments(deps, question, cursor);
    return { rows: page.rows, cursor: page.cursor ?? refunds };
  },
};

async function readPayments({ db: { prisma } }: RowDeps, { eventId }: RowQuestion, cursor: string | null) {
  const found = await prisma.payment.findMany({
    where: { order: { eventId }, ...rowsAfter(cursor) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: PAGE_ROWS,
    include: { order: { select: { reference: true } } },
  });
  const rows = found.map((row): NamedRow => {
    const dispute = disputeKey(row.disputeStatus);
    return {
      ...{ at: atCell(row.paidAt ?? row.createdAt), entry: 'Payment', order: row.order.reference },
      ...{
        state: paymentWords[paymentWordKey(row)].label,
        amount: moneyCell(row.paidMinor ?? row.amountMinor),
      },
      ...{ currency: row.currency, why: row.isExtra ? 'Paid twice' : row.declineCode, attempt: row.attempt },
      dispute: dispute === null ? null : disputeWords[dispute].label,
      ...{ processor: row.processor, paymentId: row.processorPaymentId },
    };
  });
  return { rows, cursor: cursorAfter(found, PAGE_ROWS) };
}

async function readRefunds({ db: { prisma } }: RowDeps, { eventId }: RowQuestion, cursor: string) {
  const found = await prisma.refund.findMany({
    where: { eventId, ...rowsAfter(cursor === '' ? null : cursor) },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: PAGE_ROWS,
    include: {
      order: { select: { reference: true } },
      payment: { select: { processor: true, attempt: true } },
    },
  });
  const next = cursorAfter(found, PAGE_ROWS);
  const rows = found.map((row): NamedRow => ({
    ...{ at: atCell(row.sentAt ?? row.createdAt), entry: 'Refund', order: row.order.reference },
    ...{ state: wordOf(refundStates, row.status), amount: moneyCell(-row.amountMinor) },
    ...{ currency: row.currency, why: wordOf(refundCauseWords, row.cause) },
    ...{ attempt: row.payment.attempt, processor: row.payment.processor },
    ...{ paymentId: row.processorPaymentId, refundId: row.processorRefundId },
  }));
  return { rows, cursor: next === null ? null : `${refunds}${next}` };
}
