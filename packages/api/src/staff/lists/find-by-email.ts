import { emailIndex } from '@lanyard/crypto/blind-index';
import type { SharedServices } from '../../context.ts';
import type { StaffEvent } from '../find-staff-event.ts';
import { COUNT_UP_TO } from './count-up-to.ts';

/** What one address has to do with at one event. */
export interface FoundByEmail {
  /** Orders it bought. */
  readonly boughtOrderIds: readonly string[];
  /** Tickets it is named on. */
  readonly named: readonly { readonly ticketId: string; readonly orderId: string }[];
}

/** Finds an address by its blind index, in whatever case it was typed. */
export async function findByEmail(
  { db, keys, event }: Pick<SharedServices, 'db' | 'keys'> & { readonly event: StaffEvent },
  email: string,
): Promise<FoundByEmail> {
  const people = await db.prisma.person.findMany({
    where: { eventId: event.id, emailIndex: emailIndex(keys.index, event.id, email) },
    select: { id: true },
  });
  const ids = people.map(({ id }) => id);
  const [orders, attendees] = await Promise.all([
    db.prisma.order.findMany({
      where: { buyerId: { in: ids } },
      orderBy: { createdAt: 'desc' },
      select: { id: true },
      take: COUNT_UP_TO + 1,
    }),
    db.prisma.attendee.findMany({
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
