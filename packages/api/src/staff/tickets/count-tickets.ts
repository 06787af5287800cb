import type { Db } from '@lanyard/db/client';
import type { TicketFilter, TicketWaitFilter } from '@lanyard/domain/staff/ticket-list-view';

/** How many tickets stand behind each tab, and by what their process waits for. */
export interface TicketCounts {
  readonly tabs: Readonly<Record<TicketFilter, number>>;
  readonly waits: Readonly<Record<TicketWaitFilter, number>>;
}

/** Counts an event's tickets; `needsPerson` as `ticketsWithTasks` counted them. */
export async function countTickets(
  { prisma }: Db,
  eventId: string,
  needsPerson: number,
): Promise<TicketCounts> {
  const groups = await prisma.ticket.groupBy({
    by: ['status', 'registration', 'waitsFor'],
    where: { eventId },
    _count: { _all: true },
  });
  const sum = (isMeant: (group: (typeof groups)[number]) => boolean) =>
    groups.filter(isMeant).reduce((total, { _count }) => total + _count._all, 0);
  const isCancelled = (group: { status: string }) => group.status === 'CANCELLED';
  const waiting = (waits: TicketWaitFilter) => sum((group) => group.waitsFor === waits);
  return {
    tabs: {
      ALL: sum(() => true),
      NEEDS_PERSON: needsPerson,
      OPEN: sum((group) => !isCancelled(group) && group.registration === 'OPEN'),
      REGISTERED: sum((group) => !isCancelled(group) && group.registration === 'DONE'),
      CANCELLED: sum(isCancelled),
    },
    waits: {
      TRANSFER_EXPIRES: waiting('TRANSFER_EXPIRES'),
      REMINDER: waiting('REMINDER'),
      EVENT_END: waiting('EVENT_END'),
      CLOSE: waiting('CLOSE'),
      NOTHING: waiting('NOTHING'),
    },
  };
}
