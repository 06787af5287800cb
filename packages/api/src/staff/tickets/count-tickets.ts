import type { Db } from '@lanyard/db/client';
import type { TicketFilter } from '@lanyard/domain/staff/ticket-list-view';

/** How many tickets stand behind each tab; `needsPerson` as `ticketsWithTasks` counted them. */
export async function countTickets(
  { prisma }: Db,
  eventId: string,
  needsPerson: number,
): Promise<Record<TicketFilter, number>> {
  const groups = await prisma.ticket.groupBy({
    by: ['status', 'registration'],
    where: { eventId },
    _count: { _all: true },
  });
  const sum = (isMeant: (group: (typeof groups)[number]) => boolean) =>
    groups.filter(isMeant).reduce((total, { _count }) => total + _count._all, 0);
  const isCancelled = (group: { status: string }) => group.status === 'CANCELLED';
  return {
    ALL: sum(() => true),
    NEEDS_PERSON: needsPerson,
    OPEN: sum((group) => !isCancelled(group) && group.registration === 'OPEN'),
    REGISTERED: sum((group) => !isCancelled(group) && group.registration === 'DONE'),
    CANCELLED: sum(isCancelled),
  };
}
