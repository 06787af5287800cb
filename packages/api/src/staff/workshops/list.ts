import type { WorkshopList } from '@lanyard/domain/staff/workshop-views';
import { eventProcedure } from '../staff-procedure.ts';
import { presentWorkshopRow } from './present-workshop-row.ts';

/** An event's workshops with their seats, by their start. Throws EVENT_NOT_FOUND. */
export const list = eventProcedure('workshops.read').query(async ({ ctx }): Promise<WorkshopList> => {
  const { db, event } = ctx;
  const rows = await db.prisma.workshop.findMany({
    where: { eventId: event.id },
    orderBy: [{ startsAt: 'asc' }, { position: 'asc' }],
  });
  const parked = await db.prisma.waitlistEntry.groupBy({
    by: ['workshopId'],
    where: { workshop: { eventId: event.id }, status: 'PARKED' },
    _count: { _all: true },
  });
  const parkedIn = new Map(parked.map(({ workshopId, _count }) => [workshopId, _count._all]));
  return {
    currency: event.currency,
    timeZone: event.timeZone,
    rows: rows.map((row) => presentWorkshopRow(row, parkedIn.get(row.id) ?? 0)),
  };
});
