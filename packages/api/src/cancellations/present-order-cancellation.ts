import { readCancellable } from '@lanyard/commands/cancellations/lock-cancellable';
import { refundOffer } from '@lanyard/commands/cancellations/refund-offer';
import type { OrderCancellationView, RefundView } from '@lanyard/domain/cancellations/cancellation-view';
import type { SharedServices } from '../context.ts';
import type { FoundOrder } from '../orders/find-order.ts';
import { presentTerms } from './present-terms.ts';
import { presentWish, shownWish } from './present-wish.ts';

/** What an order's page shows its buyer of cancelling, and of money that went back; null before it was sold. */
export async function presentOrderCancellation(
  { db, keys, now }: Pick<SharedServices, 'db' | 'keys' | 'now'>,
  order: FoundOrder,
): Promise<OrderCancellationView> {
  const { prisma } = db;
  const [{ tickets, hasSwag }, wishes, refunds] = await Promise.all([
    readCancellable(prisma, order),
    prisma.cancellation.findMany({
      where: { orderId: order.id, status: { not: 'WITHDRAWN' } },
      include: shownWish,
      orderBy: { askedAt: 'desc' },
    }),
    prisma.refund.findMany({
      where: { orderId: order.id, retriedById: null },
      orderBy: { createdAt: 'desc' },
    }),
  ]);
  const offer = refundOffer(order, tickets, now());
  const mine = tickets.filter(({ handedOnAt, status }) => handedOnAt === null && status !== 'CANCELLED');
  const isOpen = order.status === 'COMPLETED' && order.event.endsAt > now();
  const free = isOpen ? mine.filter(({ status }) => status === 'ISSUED') : [];
  const hasAll = isOpen && order.cancelledAt === null && free.length === mine.length;
  return {
    wishes: await Promise.all(
      wishes.map((wish) =>
        presentWish({ db, keys }, wish, { seesMoney: true, isAsker: wish.askedBy === 'BUYER' }),
      ),
    ),
    tickets: free.map(({ id, reference }) => {
      const { grossMinor = 0, workshopsMinor = 0, dueMinor = 0 } = offer.tickets.get(id) ?? {};
      return { reference, grossMinor: grossMinor + workshopsMinor, dueMinor };
    }),
    swagDueMinor: hasAll && hasSwag ? offer.swagDueMinor : null,
    canAskAll: hasAll && (free.length > 0 || hasSwag),
    terms: presentTerms(order.event, offer, now()),
    refunds: refunds.map((refund): RefundView => ({
      refundId: refund.id,
      // Only commands write these two columns, and they are typed.
      status: refund.status as RefundView['status'],
      cause: refund.cause as RefundView['cause'],
      amountMinor: refund.amountMinor,
      at: (refund.failedAt ?? refund.sentAt ?? refund.createdAt).toISOString(),
    })),
  };
}
