import { readPeople } from '@lanyard/db/people/people-repository';
import type { SeatRow, WaiterRow, WorkshopPageView } from '@lanyard/domain/staff/workshop-views';
import { noShowGraceMinutes, presences } from '@lanyard/domain/workshops/presence';
import { waitlistPolicies } from '@lanyard/domain/workshops/waitlist-states';
import { auditReading } from '../audit-reading.ts';
import type { StaffEvent } from '../find-staff-event.ts';
import { mayHere } from '../may-here.ts';
import type { StaffMember, StaffServices } from '../staff-context.ts';
import type { FoundWorkshop } from './find-staff-workshop.ts';
import { presentWorkshopRow } from './present-workshop-row.ts';
import { readLine, type FoundWaiter } from './read-line.ts';
import { readSeatsChanges } from './read-seats-changes.ts';
import { readWorkshopProcess } from './read-workshop-process.ts';

type Around = StaffServices & { readonly event: StaffEvent; readonly staff: StaffMember };

const ticket = { select: { reference: true, attendee: { select: { personId: true } } } } as const;

/** A workshop with its seats, its line, its history and what its process does; names by the role's right. */
export async function readWorkshopPage(ctx: Around, workshop: FoundWorkshop): Promise<WorkshopPageView> {
  const { db, keys, event } = ctx;
  const showsPeople = mayHere(ctx, 'people.read');
  const [line, seats, changes, process] = await Promise.all([
    readLine(db, workshop),
    db.prisma.workshopSeat.findMany({
      where: { workshopId: workshop.id, status: { in: ['HELD', 'SEATED'] } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      include: { ticket, order: { select: { reference: true } } },
    }),
    readSeatsChanges(db, workshop.id),
    readWorkshopProcess(ctx, workshop),
  ]);
  const ids = [...line, ...seats].flatMap((one) => one.ticket?.attendee?.personId ?? []);
  if (showsPeople && ids.length > 0) {
    const facts = { list: 'workshop', workshopId: workshop.id };
    await auditReading(ctx, { subjectKind: 'event', subjectId: event.id, facts });
  }
  const people = showsPeople ? await readPeople(db.prisma, keys, [...new Set(ids)]) : null;
  const personOf = (personId: string | undefined) => ({
    person: people?.get(personId ?? '') ?? null,
    isNamed: personId !== undefined,
  });
  const places = new Map(
    line.filter(({ status }) => status !== 'OFFERED').map(({ id }, index) => [id, index + 1]),
  );
  const graceMs = noShowGraceMinutes * 60_000;
  return {
    ...presentWorkshopRow(workshop, line.filter(({ status }) => status === 'PARKED').length),
    ...{ currency: event.currency, timeZone: event.timeZone, speaker: workshop.speaker },
    ...{ showsPeople, changes, process },
    waitlist: waitlistPolicies.find((policy) => policy === workshop.waitlist) ?? 'NONE',
    seats: seats.map((seat): SeatRow => ({
      ...{ seatId: seat.id, ticketReference: seat.ticket?.reference ?? null, source: seat.source },
      ...personOf(seat.ticket?.attendee?.personId),
      orderReference: seat.order?.reference ?? null,
      status: seat.status === 'HELD' ? 'HELD' : 'SEATED',
      since: seat.createdAt.toISOString(),
      presence: presences.find((each) => each === seat.presence) ?? null,
    })),
    line: line.map((entry) => ({
      ...presentWaiter(entry, places.get(entry.id) ?? null),
      ...personOf(entry.ticket.attendee?.personId),
    })),
    noShowsFreedAt: workshop.noShowsFreedAt?.toISOString() ?? null,
    noShowsFrom: new Date(workshop.startsAt.getTime() + graceMs).toISOString(),
  };
}

function presentWaiter(entry: FoundWaiter, place: number | null): Omit<WaiterRow, 'person' | 'isNamed'> {
  const { status, clashing } = entry;
  return {
    ...{ entryId: entry.id, ticketReference: entry.ticket.reference, place, priority: entry.priority },
    status: status === 'OFFERED' || status === 'PARKED' ? status : 'WAITING',
    joinedAt: entry.joinedAt.toISOString(),
    parkedWhy: status === 'PARKED' ? entry.why : null,
    offerEndsAt: status === 'OFFERED' ? (entry.offerEndsAt?.toISOString() ?? null) : null,
    isPaying: entry.orderId !== null,
    isAtDoor: entry.atDoorAt !== null,
    why: status === 'OFFERED' ? null : entry.why,
    clashing,
  };
}
