import type { DbClient, Tx } from '@lanyard/db/client';

/**
 * What somebody has at an event, found by the index of their address: orders they completed, newest first, and
 * tickets they hold that are not cancelled. A ticket of their order that is somebody else's is not theirs.
 */
export async function findOwnedBy(db: Tx | DbClient, eventId: string, emailIndex: string) {
  const isTheirs = { eventId, emailIndex };
  const orders = await db.order.findMany({
    where: { eventId, status: 'COMPLETED', buyer: isTheirs },
    orderBy: [{ completedAt: 'desc' }, { id: 'asc' }],
    take: MOST,
  });
  const tickets = await db.ticket.findMany({
    where: { eventId, status: { not: 'CANCELLED' }, attendee: { person: isTheirs } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    include: { item: { select: { name: true } } },
    take: MOST,
  });
  return { orders, tickets };
}

/** More than anybody has, and no more than a mail can carry. */
const MOST = 40;
