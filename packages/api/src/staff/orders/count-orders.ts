import type { Db } from '@lanyard/db/client';
import type { OrderFilter, OrderWaitFilter } from '@lanyard/domain/staff/order-list-view';

/** How many orders stand behind each tab, and by what their process waits for. */
export interface OrderCounts {
  readonly tabs: Readonly<Record<OrderFilter, number>>;
  readonly waits: Readonly<Record<OrderWaitFilter, number>>;
}

/** Payment states of an order that has nothing left to pay. */
const settled = ['PAID', 'NOT_REQUIRED'];

/** Counts an event's orders; `needsPerson` as `ordersWithTasks` counted them. */
export async function countOrders(
  { prisma }: Db,
  eventId: string,
  needsPerson: number,
): Promise<OrderCounts> {
  const [byStatus, byPayment, soldAndCancelled] = await Promise.all([
    prisma.order.groupBy({ by: ['status'], where: { eventId }, _count: { _all: true } }),
    prisma.order.groupBy({
      by: ['paymentStatus'],
      where: { eventId, status: 'PENDING' },
      _count: { _all: true },
    }),
    // Said as the index of cancelled orders says it.
    prisma.order.count({
      where: {
        eventId,
        OR: [{ status: 'CANCELLED' }, { cancelledAt: { not: null } }],
        NOT: { status: 'CANCELLED' },
      },
    }),
  ]);
  const counts = new Map(byStatus.map(({ status, _count }) => [status, _count._all]));
  const of = (status: string) => counts.get(status) ?? 0;
  const pending = (isMeant: (paymentStatus: string) => boolean) =>
    byPayment.reduce((sum, row) => sum + (isMeant(row.paymentStatus) ? row._count._all : 0), 0);
  const issuing = pending((payment) => settled.includes(payment));
  const confirming = pending((payment) => payment === 'PROCESSING');
  const unsettled = pending((payment) => !settled.includes(payment));
  const all = [...counts].reduce((sum, [status, count]) => sum + (status === 'DRAFT' ? 0 : count), 0);
  return {
    tabs: {
      ALL: all,
      NEEDS_PERSON: needsPerson,
      WAITING_FOR_PAYMENT: unsettled,
      ISSUING: issuing,
      COMPLETED: of('COMPLETED') - soldAndCancelled,
      EXPIRED: of('EXPIRED'),
      REFUSED: of('REFUSED'),
      CANCELLED: of('CANCELLED') + soldAndCancelled,
    },
    waits: {
      PAYMENT: unsettled - confirming,
      CONFIRMING: confirming,
      ISSUING: issuing,
      CLOSE: of('COMPLETED'),
      NOTHING: of('EXPIRED') + of('REFUSED') + of('CANCELLED'),
    },
  };
}
