import type { SharedServices } from '../../context.ts';
import { readPeople } from '@lanyard/db/people/people-repository';
import { lineWords } from '@lanyard/domain/orders/line-words';
import { orderWordKey } from '@lanyard/domain/orders/order-words';
import { refundStatusKey } from '@lanyard/domain/refunds/refund-words';
import type { OrderRow } from '@lanyard/domain/staff/order-list-view';
import { progressFromRow } from '../../orders/progress-from-row.ts';
import { receiptStatusOf } from '../../orders/receipt-status.ts';
import { openTask } from '../lists/open-tasks.ts';
import type { FoundOrderRow } from './find-order-page.ts';

/** Rows of the orders list as the page shows them; buyers only for those who may see them. */
export async function presentOrderRows(
  { db: { prisma }, keys }: Pick<SharedServices, 'db' | 'keys'>,
  rows: readonly FoundOrderRow[],
  options: { readonly showsPeople: boolean },
): Promise<OrderRow[]> {
  const ids = rows.map(({ id }) => id);
  const cancelled = rows.filter(({ status }) => status === 'CANCELLED').map(({ id }) => id);
  const [people, receipts, tasks, successors] = await Promise.all([
    options.showsPeople ? readPeople(prisma, keys, [...new Set(rows.map(({ buyerId }) => buyerId))]) : null,
    prisma.emailMessage.findMany({
      where: { orderId: { in: ids }, template: 'order-receipt' },
      orderBy: { createdAt: 'asc' },
      select: { orderId: true, status: true },
    }),
    prisma.timelineEntry.findMany({
      where: { orderId: { in: ids }, ...openTask },
      distinct: ['orderId'],
      select: { orderId: true },
    }),
    prisma.order.findMany({
      where: { replacesId: { in: cancelled } },
      select: { replacesId: true },
    }),
  ]);
  // The newest mail is the last one to be put in.
  const receiptOf = new Map(receipts.map(({ orderId, status }) => [orderId, receiptStatusOf(status)]));
  const withTasks = new Set(tasks.map(({ orderId }) => orderId));
  const replaced = new Set(successors.map(({ replacesId }) => replacesId));
  return rows.map((row): OrderRow => {
    const besides = { receipt: receiptOf.get(row.id) ?? null, isReplaced: replaced.has(row.id) };
    return {
      orderId: row.id,
      reference: row.reference,
      buyer: people?.get(row.buyerId) ?? null,
      what: lineWords(row.items),
      grossMinor: row.grossMinor,
      state: row.cancelledAt ? 'CANCELLED' : orderWordKey(progressFromRow(row, besides)),
      refund: refundStatusKey(row.refundStatus),
      placedAt: (row.placedAt ?? row.createdAt).toISOString(),
      couponCode: row.couponCode,
      needsPerson: withTasks.has(row.id),
    };
  });
}
