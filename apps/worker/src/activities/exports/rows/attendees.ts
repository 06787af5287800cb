import { ticketFilterWhere } from '@lanyard/commands/lists/ticket-filter-where';
import type { DbClient } from '@lanyard/db/client';
import { readPeople } from '@lanyard/db/people/people-repository';
import { atCell } from '@lanyard/domain/exports/export-cell';
import { ticketFilters } from '@lanyard/domain/staff/ticket-list-view';
import type { RegistrationStatus, TicketStatus } from '@lanyard/domain/tickets/ticket-states';
import { ticketWordKey, ticketWords } from '@lanyard/domain/tickets/ticket-words';
import { PAGE_ROWS, type ExportSource, type RowQuestion } from '../export-source.ts';
import { readAnswerCells } from './answer-cells.ts';
import { cursorAfter, rowsAfter } from './keyset.ts';
import { withTasks } from './with-tasks.ts';

const ofPeople = ['name', 'email', 'buyerName', 'buyerEmail'];

/** One row a ticket, oldest first, with what its attendee answered. */
export const attendeeRows: ExportSource = {
  count: async ({ db: { prisma } }, question) =>
    prisma.ticket.count({ where: await wanted(prisma, question) }),

  async read(deps, question, cursor) {
    const { prisma } = deps.db;
    const where = await wanted(prisma, question);
    const found = await prisma.ticket.findMany({
      where: { AND: [where, rowsAfter(cursor)] },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: PAGE_ROWS,
      include: {
        item: { select: { name: true } },
        order: { select: { reference: true, buyerId: true, couponCode: true } },
        attendee: { select: { personId: true } },
        answers: { include: { form: true } },
        workshopSeats: {
          where: { status: 'SEATED' },
          orderBy: [{ workshop: { startsAt: 'asc' } }, { id: 'asc' }],
          select: { workshop: { select: { title: true } } },
        },
      },
    });
    const showsPeople = ofPeople.some((column) => question.columns.has(column));
    const ids = found.flatMap(({ attendee, order }) => [
      order.buyerId,
      ...(attendee ? [attendee.personId] : []),
    ]);
    const [people, answersOf] = await Promise.all([
      readPeople(prisma, deps.keys, showsPeople ? [...new Set(ids)] : []),
      readAnswerCells(deps, question, found),
    ]);
    return {
      cursor: cursorAfter(found, PAGE_ROWS),
      rows: found.map((row) => {
        const attendee = people.get(row.attendee?.personId ?? '');
        const buyer = people.get(row.order.buyerId);
        // Only commands write these two columns, and they are typed.
        const status = row.status as TicketStatus;
        const registration = row.registration as RegistrationStatus;
        return {
          ...{ ticket: row.reference, order: row.order.reference, type: row.item.name },
          ...{ name: attendee?.name ?? null, email: attendee?.email ?? null },
          state: ticketWords[ticketWordKey({ status, registration, isNamed: row.attendee !== null })].label,
          registration: registration === 'DONE' ? 'Registered' : 'Open',
          ...{ registeredAt: atCell(row.answers?.submittedAt ?? null), issuedAt: atCell(row.createdAt) },
          ...{ buyerName: buyer?.name ?? null, buyerEmail: buyer?.email ?? null },
          ...{ coupon: row.order.couponCode },
          workshops: row.workshopSeats.map(({ workshop }) => workshop.title).join('; ') || null,
          ...answersOf(row.id),
        };
      }),
    };
  },
};

async function wanted(prisma: DbClient, { eventId, filter }: RowQuestion) {
  const tab = ticketFilters.find((each) => each === filter) ?? 'ALL';
  const narrowed =
    tab === 'NEEDS_PERSON'
      ? { id: { in: (await withTasks(prisma, eventId)).ticketIds } }
      : ticketFilterWhere(tab);
  return { eventId, ...narrowed };
}
