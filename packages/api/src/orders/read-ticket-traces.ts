import type { Db } from '@lanyard/db/client';
import type { LinkMailStatus } from '@lanyard/domain/orders/order-attendee-view';
import { receiptStatusOf } from './receipt-status.ts';

/** What was mailed to whoever is on a ticket, and when the buyer last asked them to register; by ticket id. */
export interface TicketTraces {
  /** By ticket and person: `<ticketId>/<personId>`. */
  readonly mails: ReadonlyMap<string, LinkMailStatus>;
  readonly nudgedAt: ReadonlyMap<string, Date>;
}

/** Reads that of all tickets of an order at once. */
export async function readTicketTraces({ prisma }: Db, orderId: string): Promise<TicketTraces> {
  const mails = await prisma.emailMessage.findMany({
    where: { orderId, ticketId: { not: null } },
    orderBy: { createdAt: 'asc' },
    select: { ticketId: true, personId: true, status: true },
  });
  const nudges = await prisma.timelineEntry.findMany({
    where: { orderId, kind: 'ATTENDEE_NUDGED' },
    orderBy: { at: 'asc' },
    select: { ticketId: true, at: true },
  });
  return {
    // The newest tells whether the address takes mail.
    mails: new Map(
      mails.map(({ ticketId, personId, status }) => [`${ticketId}/${personId}`, receiptStatusOf(status)]),
    ),
    nudgedAt: new Map(nudges.map(({ ticketId, at }) => [ticketId ?? '', at])),
  };
}
