import type { Db } from '@lanyard/db/client';
import { COUNT_UP_TO } from './count-up-to.ts';

/** What some people have to do with at one event. */
export interface Places {
  /** Orders they bought, the newest first. */
  readonly boughtOrderIds: readonly string[];
  /** Tickets they are named on. */
  readonly named: readonly { readonly ticketId: string; readonly orderId: string }[];
}

/** Finds the orders that people bought and the tickets they are named on. */
export async function findPlaces({ prisma }: Db, personIds: readonly string[]): Promise<Places> {
  const ids = [...personIds];
  if (ids.length === 0) return { boughtOrderIds: [], named: [] };
  const [orders, attendees] = await Promise.all([
    prisma.order.findMany({
      where: { buyerId: { in: ids } },
      orderBy: { createdAt: 'desc' },
      select: { id: true },
      take: COUNT_UP_TO + 1,
    }),
    prisma.attendee.findMany({
      where: { personId: { in: ids } },
      select: { ticketId: true, ticket: { select: { orderId: true } } },
      take: COUNT_UP_TO + 1,
    }),
  ]);
  return {
    boughtOrderIds: orders.map(({ id }) => id),
    named: attendees.map(({ ticketId, ticket }) => ({ ticketId, orderId: ticket.orderId })),
  };
}
