import type { Db } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type EventId } from '@lanyard/domain/ids/ids';

/** The event a staff procedure is about. */
export interface StaffEvent {
  readonly id: EventId;
  readonly slug: string;
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
}

const columns = { id: true, slug: true, name: true, currency: true, timeZone: true } as const;

/** The event with this name in addresses; throws EVENT_NOT_FOUND. */
export async function findEventBySlug({ prisma }: Db, slug: string): Promise<StaffEvent> {
  const event = await prisma.event.findUnique({ where: { slug }, select: columns });
  if (!event) throw new DomainError('EVENT_NOT_FOUND');
  return { ...event, id: asId('event', event.id) };
}

/** The event an order belongs to; throws ORDER_NOT_FOUND. */
export async function findEventOfOrder({ prisma }: Db, orderId: string): Promise<StaffEvent> {
  const order = await prisma.order.findUnique({
    where: { id: orderId },
    select: { event: { select: columns } },
  });
  if (!order) throw new DomainError('ORDER_NOT_FOUND');
  return { ...order.event, id: asId('event', order.event.id) };
}

/** The event a ticket belongs to; throws TICKET_NOT_FOUND. */
export async function findEventOfTicket({ prisma }: Db, ticketId: string): Promise<StaffEvent> {
  const ticket = await prisma.ticket.findUnique({
    where: { id: ticketId },
    select: { order: { select: { event: { select: columns } } } },
  });
  if (!ticket) throw new DomainError('TICKET_NOT_FOUND');
  return { ...ticket.order.event, id: asId('event', ticket.order.event.id) };
}
