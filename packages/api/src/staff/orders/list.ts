import type { OrderWhereInput } from '@lanyard/db/generated/prisma/models/Order';
import type { OrderList } from '@lanyard/domain/staff/order-list-view';
import { orderPageSchema } from '@lanyard/domain/staff/list-page.schema';
import { auditReading } from '../audit-reading.ts';
import { COUNT_UP_TO, countUpTo } from '../lists/count-up-to.ts';
import { ordersWithTasks } from '../lists/open-tasks.ts';
import { readCursor, writeCursor } from '../lists/page-cursor.ts';
import { asksForPeople, understandSearch, type Search } from '../lists/understand-search.ts';
import { mayHere } from '../may-here.ts';
import { eventProcedure } from '../staff-procedure.ts';
import { countOrders } from './count-orders.ts';
import { findOrderPage } from './find-order-page.ts';
import { orderFilterWhere } from '@lanyard/commands/lists/order-filter-where';
import { orderWaitsWhere } from './order-waits-where.ts';
import { presentOrderRows } from './present-order-rows.ts';

/** One page of an event's orders, newest first. Throws EVENT_NOT_FOUND. */
export const list = eventProcedure('orders.read')
  .input(orderPageSchema)
  .query(async ({ ctx, input }): Promise<OrderList> => {
    const { db, event } = ctx;
    const isFirst = !input.cursor;
    const showsPeople = mayHere(ctx, 'people.read');
    const [search, withTasks] = await Promise.all([
      understandSearch(ctx, input.search),
      isFirst || input.filter === 'NEEDS_PERSON' ? ordersWithTasks(db, event.id) : [],
    ]);
    const narrowed =
      input.filter === 'NEEDS_PERSON' ? { id: { in: withTasks } } : orderFilterWhere(input.filter);
    const conditions = [
      narrowed,
      ...(input.waits ? [orderWaitsWhere(input.waits)] : []),
      ...(search ? [orderSearchWhere(search)] : []),
    ];
    const [found, counts, matches] = await Promise.all([
      findOrderPage(db, {
        ...{ eventId: event.id, conditions, cursor: readCursor(input.cursor), limit: input.limit },
      }),
      isFirst ? countOrders(db, event.id, withTasks.length) : null,
      search
        ? db.prisma.order.findMany({
            where: { eventId: event.id, AND: conditions },
            select: { id: true },
            take: COUNT_UP_TO + 1,
          })
        : [],
    ]);
    const page = found.slice(0, input.limit);
    const last = found.length > page.length ? page.at(-1) : undefined;
    if (showsPeople && (asksForPeople(search) || page.length > 0)) {
      const facts = { list: 'orders', ...(search ? { search: search.as } : {}) };
      await auditReading(ctx, { subjectKind: 'event', subjectId: event.id, facts });
    }
    return {
      currency: event.currency,
      timeZone: event.timeZone,
      rows: await presentOrderRows(ctx, page, { showsPeople }),
      nextCursor: last ? writeCursor({ at: last.createdAt, id: last.id }) : null,
      counts: counts?.tabs ?? null,
      waits: counts?.waits ?? null,
      search: search && { as: search.as, found: countUpTo(matches.length) },
    };
  });

/** A ticket's reference finds its order, a ticket holder's address or name the order of the ticket. */
function orderSearchWhere(search: Search): OrderWhereInput {
  switch (search.as) {
    case 'REFERENCE':
      return { reference: search.reference.order };
    case 'PROCESSOR_ID':
      return { id: { in: [...search.orderIds] } };
    case 'EMAIL':
    case 'NAME': {
      const { boughtOrderIds, named } = search.found;
      return { id: { in: [...boughtOrderIds, ...named.map(({ orderId }) => orderId)] } };
    }
    case 'EMAIL_NOT_ALLOWED':
    case 'NOT_UNDERSTOOD':
      return { id: { in: [] } };
  }
}
