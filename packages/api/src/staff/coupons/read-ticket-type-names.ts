import type { Db } from '@lanyard/db/client';
import type { CouponTicketType } from '@lanyard/domain/staff/coupon-views';

/** Ticket types of an event in their order, hidden ones too. */
export async function readTicketTypeNames({ prisma }: Db, eventId: string): Promise<CouponTicketType[]> {
  return prisma.ticketType.findMany({
    where: { eventId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { key: true, name: true },
  });
}
