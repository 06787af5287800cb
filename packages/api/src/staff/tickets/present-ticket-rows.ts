import { readPeople } from '@lanyard/db/people/people-repository';
import { ticketWaits, type TicketRow } from '@lanyard/domain/staff/ticket-list-view';
import type { RegistrationStatus, TicketStatus } from '@lanyard/domain/tickets/ticket-states';
import { ticketWordKey } from '@lanyard/domain/tickets/ticket-words';
import type { SharedServices } from '../../context.ts';
import { openTask } from '../lists/open-tasks.ts';
import type { FoundTicketRow } from './find-ticket-page.ts';

/** Rows of the tickets list as the page shows them; attendees only for those who may see them. */
export async function presentTicketRows(
  { db: { prisma }, keys }: Pick<SharedServices, 'db' | 'keys'>,
  rows: readonly FoundTicketRow[],
  options: { readonly showsPeople: boolean },
): Promise<TicketRow[]> {
  const [people, tasks] = await Promise.all([
    options.showsPeople
      ? readPeople(
          prisma,
          keys,
          rows.flatMap(({ attendee }) => attendee?.personId ?? []),
        )
      : null,
    prisma.timelineEntry.findMany({
      where: { ticketId: { in: rows.map(({ id }) => id) }, ...openTask },
      distinct: ['ticketId'],
      select: { ticketId: true },
    }),
  ]);
  const withTasks = new Set(tasks.map(({ ticketId }) => ticketId));
  return rows.map((row): TicketRow => ({
    ticketId: row.id,
    reference: row.reference,
    orderReference: row.order.reference,
    typeName: row.item.name,
    attendee: people?.get(row.attendee?.personId ?? '') ?? null,
    isNamed: row.attendee !== null,
    // Only commands write these two columns, and they are typed.
    state: ticketWordKey({
      status: row.status as TicketStatus,
      registration: row.registration as RegistrationStatus,
      isNamed: row.attendee !== null,
    }),
    waitsFor: ticketWaits.find((waits) => waits === row.waitsFor) ?? null,
    wakesAt: row.wakesAt?.toISOString() ?? null,
    issuedAt: row.createdAt.toISOString(),
    needsPerson: withTasks.has(row.id),
  }));
}
