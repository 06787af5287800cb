import type { Db } from '@lanyard/db/client';
import type { ChoosableTicketType } from '@lanyard/domain/staff/coupon-views';

/** Ticket types of an event in their order, hidden ones too. */
export async function readTicketTypeNames({ prisma }: Db, eventId: string): Promise<ChoosableTicketType[]> {
  const types = await prisma.ticketType.findMany({
    where: { eventId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { key: true, name: true, hidden: true },
  });
  return types.map(({ key, name, hidden }) => ({ key, name, isHidden: hidden }));
}
