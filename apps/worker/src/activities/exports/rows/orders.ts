import { orderFilterWhere } from '@lanyard/commands/lists/order-filter-where';
import type { DbClient } from '@lanyard/db/client';
import { readPeople } from '@lanyard/db/people/people-repository';
import { atCell, moneyCell } from '@lanyard/domain/exports/export-cell';
import { lineWords } from '@lanyard/domain/orders/line-words';
import { refundStatusKey, refundStatusWords } from '@lanyard/domain/refunds/refund-words';
import { orderFilterWords, orderFilters } from '@lanyard/domain/staff/order-list-view';
import { PAGE_ROWS, type ExportSource, type RowQuestion } from '../export-source.ts';
import { cursorAfter, rowsAfter } from './keyset.ts';
import { withTasks } from './with-tasks.ts';

/** One row an order, oldest first; drafts that were never placed are none. */
export const orderRows: ExportSource = {
  count: async ({ db: { prisma } }, question) =>
    prisma.order.count({ where: await wanted(prisma, question) }),

  async read({ db: { prisma }, keys }, question, cursor) {
    const where = await wanted(prisma, question);
    const found = await prisma.order.findMany({
      where: { AND: [where, rowsAfter(cursor)] },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: PAGE_ROWS,
      include: {
        items: {
          orderBy: { position: 'asc' },
          select: { kind: true, quantity: true, name: true, variantName: true },
        },
      },
    });
    const showsPeople = question.columns.has('buyerName') || question.columns.has('buyerEmail');
    const people = await readPeople(prisma, keys, showsPeople ? found.map(({ buyerId }) => buyerId) : []);
    return {
      cursor: cursorAfter(found, PAGE_ROWS),
      rows: found.map((row) => ({
        ...{ order: row.reference, placedAt: atCell(row.placedAt ?? row.createdAt) },
        ...{ buyerName: people.get(row.buyerId)?.name ?? null },
        ...{ buyerEmail: people.get(row.buyerId)?.email ?? null },
        ...{ what: lineWords(row.items), tickets: ticketsOf(row.items), state: stateOf(row) },
        ...{ gross: moneyCell(row.grossMinor), net: moneyCell(row.netMinor), tax: moneyCell(row.taxMinor) },
        ...{ currency: row.currency, discount: moneyCell(row.discountMinor), coupon: row.couponCode },
        refund:
          row.refundStatus === 'NONE' ? null : refundStatusWords[refundStatusKey(row.refundStatus)].label,
        ...{ refunded: moneyCell(row.refundedMinor), completedAt: atCell(row.completedAt) },
        cancelledAt: atCell(row.cancelledAt),
      })),
    };
  },
};

async function wanted(prisma: DbClient, { eventId, filter }: RowQuestion) {
  const tab = orderFilters.find((each) => each === filter) ?? 'ALL';
  const narrowed =
    tab === 'NEEDS_PERSON'
      ? { id: { in: (await withTasks(prisma, eventId)).orderIds } }
      : orderFilterWhere(tab);
  return { eventId, ...narrowed };
}

function ticketsOf(items: readonly { readonly kind: string; readonly quantity: number }[]): number {
  return items.reduce((sum, { kind, quantity }) => sum + (kind === 'TICKET' ? quantity : 0), 0);
}

/** The tab an order stands behind, in its words. */
function stateOf(row: {
  readonly status: string;
  readonly paymentStatus: string;
  readonly cancelledAt: Date | null;
}): string {
  if (row.cancelledAt !== null) return orderFilterWords.CANCELLED;
  if (row.status !== 'PENDING') {
    const tab = orderFilters.find((each) => each === row.status);
    return tab ? orderFilterWords[tab] : row.status;
  }
  const isPaid = row.paymentStatus === 'PAID' || row.paymentStatus === 'NOT_REQUIRED';
  return orderFilterWords[isPaid ? 'ISSUING' : 'WAITING_FOR_PAYMENT'];
}
