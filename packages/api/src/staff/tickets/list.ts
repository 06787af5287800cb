import type { TicketWhereInput } from '@lanyard/db/generated/prisma/models/Ticket';
import { ticketPageSchema } from '@lanyard/domain/staff/list-page.schema';
import type { TicketList } from '@lanyard/domain/staff/ticket-list-view';
import { auditReading } from '../audit-reading.ts';
import { COUNT_UP_TO, countUpTo } from '../lists/count-up-to.ts';
import { ticketsWithTasks } from '../lists/open-tasks.ts';
import { readCursor, writeCursor } from '../lists/page-cursor.ts';
import { asksForPeople, understandSearch, type Search } from '../lists/understand-search.ts';
import { mayHere } from '../may-here.ts';
import { eventProcedure } from '../staff-procedure.ts';
import { countTickets } from './count-tickets.ts';
import { findTicketPage } from './find-ticket-page.ts';
import { presentTicketRows } from './present-ticket-rows.ts';
import { ticketFilterWhere } from '@lanyard/commands/lists/ticket-filter-where';

/** One page of an event's tickets, newest first. Throws EVENT_NOT_FOUND. */
export const list = eventProcedure('tickets.read')
  .input(ticketPageSchema)
  .query(async ({ ctx, input }): Promise<TicketList> => {
    const { db, event } = ctx;
    const isFirst = !input.cursor;
    const showsPeople = mayHere(ctx, 'people.read');
    const [search, withTasks] = await Promise.all([
      understandSearch(ctx, input.search),
      isFirst || input.filter === 'NEEDS_PERSON' ? ticketsWithTasks(db, event.id) : [],
    ]);
    const narrowed =
      input.filter === 'NEEDS_PERSON' ? { id: { in: withTasks } } : ticketFilterWhere(input.filter);
    const conditions = [
      narrowed,
      ...(input.waits ? [{ waitsFor: input.waits }] : []),
      ...(search ? [ticketSearchWhere(search)] : []),
    ];
    const [found, counts, matches] = await Promise.all([
      findTicketPage(db, {
        ...{ eventId: event.id, conditions, cursor: readCursor(input.cursor), limit: input.limit },
      }),
      isFirst ? countTickets(db, event.id, withTasks.length) : null,
      search
        ? db.prisma.ticket.findMany({
            where: { eventId: event.id, AND: conditions },
            select: { id: true },
            take: COUNT_UP_TO + 1,
          })
        : [],
    ]);
    const page = found.slice(0, input.limit);
    const last = found.length > page.length ? page.at(-1) : undefined;
    if (showsPeople && (asksForPeople(search) || page.some(({ attendee }) => attendee !== null))) {
      const facts = { list: 'tickets', ...(search ? { search: search.as } : {}) };
      await auditReading(ctx, { subjectKind: 'event', subjectId: event.id, facts });
    }
    return {
      timeZone: event.timeZone,
      rows: await presentTicketRows(ctx, page, { showsPeople }),
      nextCursor: last ? writeCursor({ at: last.createdAt, id: last.id }) : null,
      counts: counts?.tabs ?? null,
      waits: counts?.waits ?? null,
      search: search && { as: search.as, found: countUpTo(matches.length) },
    };
  });

/** An order's reference finds its tickets, a buyer's address the tickets that were bought with it. */
function ticketSearchWhere(search: Search): TicketWhereInput {
  switch (search.as) {
    case 'REFERENCE': {
      const { order, ticket } = search.reference;
      return ticket === null ? { order: { reference: order } } : { reference: ticket };
    }
    case 'PROCESSOR_ID':
      return { orderId: { in: [...search.orderIds] } };
    case 'EMAIL':
    case 'NAME': {
      const { boughtOrderIds, named } = search.found;
      return {
        OR: [{ orderId: { in: [...boughtOrderIds] } }, { id: { in: named.map(({ ticketId }) => ticketId) } }],
      };
    }
    case 'EMAIL_NOT_ALLOWED':
    case 'NOT_UNDERSTOOD':
      return { id: { in: [] } };
  }
}
