import { readPeople } from '@lanyard/db/people/people-repository';
import { atCell } from '@lanyard/domain/exports/export-cell';
import { lineStatusWords, seatSourceWords, seatStatusWords } from '@lanyard/domain/exports/seat-words';
import { openWaitlistStatuses } from '@lanyard/domain/workshops/waitlist-states';
import type { ExportSource, NamedRow } from '../export-source.ts';

const open = [...openWaitlistStatuses];
const ticket = {
  select: { reference: true, holderId: true, attendee: { select: { personId: true } } },
} as const;

/** The seats of a workshop and its waiting list, one workshop a page, in the programme's order. */
export const workshopRows: ExportSource = {
  async count({ db: { prisma } }, { eventId }) {
    const of = { workshop: { eventId } };
    const [seats, line] = [
      await prisma.workshopSeat.count({ where: { ...of, status: { in: ['HELD', 'SEATED'] } } }),
      await prisma.waitlistEntry.count({ where: { ...of, status: { in: open } } }),
    ];
    return seats + line;
  },

  async read({ db: { prisma }, keys }, { eventId, columns }, cursor) {
    const workshops = await prisma.workshop.findMany({
      where: { eventId },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    });
    const at = cursor === null ? 0 : workshops.findIndex(({ id }) => id === cursor) + 1;
    const workshop = workshops[at];
    if (!workshop) return { rows: [], cursor: null };
    const [seats, line] = await Promise.all([
      prisma.workshopSeat.findMany({
        where: { workshopId: workshop.id, status: { in: ['HELD', 'SEATED'] } },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        include: { ticket },
      }),
      prisma.waitlistEntry.findMany({
        where: { workshopId: workshop.id, status: { in: open } },
        orderBy: [{ priority: 'desc' }, { place: 'asc' }],
        include: { ticket },
      }),
    ]);
    const showsPeople = columns.has('name') || columns.has('email');
    const holders = [...seats, ...line].flatMap(({ ticket: of }) => of?.attendee?.personId ?? []);
    const people = await readPeople(prisma, keys, showsPeople ? [...new Set(holders)] : []);
    const about = {
      ...{ workshop: workshop.title, startsAt: atCell(workshop.startsAt), room: workshop.room },
    };
    const whose = (of: (typeof seats)[number]['ticket']) => {
      const person = people.get(of?.attendee?.personId ?? '');
      return { name: person?.name ?? null, email: person?.email ?? null, ticket: of?.reference ?? null };
    };
    const rows: NamedRow[] = [
      ...seats.map((seat) => ({
        ...{ ...about, ...whose(seat.ticket), entry: 'Seat', since: atCell(seat.createdAt) },
        ...{ state: seatStatusWords(seat.status), source: seatSourceWords(seat.source) },
        presence: seat.presence === null ? null : seat.presence === 'PRESENT' ? 'Yes' : 'No',
      })),
      ...line.map((entry, n) => ({
        ...{ ...about, ...whose(entry.ticket), entry: 'Waiting list', since: atCell(entry.joinedAt) },
        ...{ state: lineStatusWords(entry.status), place: n + 1 },
      })),
    ];
    return { rows, cursor: at + 1 < workshops.length ? workshop.id : null };
  },
};
