import type { Db } from '@lanyard/db/client';
import type { OrderFilter } from '@lanyard/domain/staff/order-list-view';
import { orderFilterWhere } from '@lanyard/commands/lists/order-filter-where';

/** How many orders stand behind each tab; `needsPerson` as `ordersWithTasks` counted them. */
export async function countOrders(
  { prisma }: Db,
  eventId: string,
  needsPerson: number,
): Promise<Record<OrderFilter, number>> {
  const [byStatus, issuing, soldAndCancelled] = await Promise.all([
    prisma.order.groupBy({ by: ['status'], where: { eventId }, _count: { _all: true } }),
    prisma.order.count({ where: { eventId, ...orderFilterWhere('ISSUING') } }),
    prisma.order.count({ where: { eventId, cancelledAt: { not: null } } }),
  ]);
  const counts = new Map(byStatus.map(({ status, _count }) => [status, _count._all]));
  const of = (status: string) => counts.get(status) ?? 0;
  const all = [...counts].reduce((sum, [status, count]) => sum + (status === 'DRAFT' ? 0 : count), 0);
  return {
    ALL: all,
    NEEDS_PERSON: needsPerson,
    WAITING_FOR_PAYMENT: of('PENDING') - issuing,
    ISSUING: issuing,
    COMPLETED: of('COMPLETED') - soldAndCancelled,
    EXPIRED: of('EXPIRED'),
    REFUSED: of('REFUSED'),
    CANCELLED: of('CANCELLED') + soldAndCancelled,
  };
}
