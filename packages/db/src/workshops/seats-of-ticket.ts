import type { DbClient, Tx } from '../client.ts';

/** The workshops in which a ticket has a seat that is certain, soonest first. */
export async function seatsOfTicket(db: DbClient | Tx, ticketId: string) {
  const seats = await db.workshopSeat.findMany({
    where: { ticketId, status: 'SEATED' },
    orderBy: [{ workshop: { startsAt: 'asc' } }, { id: 'asc' }],
    select: { workshop: { select: { title: true, room: true, startsAt: true } } },
  });
  return seats.map(({ workshop }) => workshop);
}
