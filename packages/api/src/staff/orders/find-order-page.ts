import type { Db } from '@lanyard/db/client';
import type { OrderWhereInput } from '@lanyard/db/generated/prisma/models/Order';
import { newestPayment } from '../../orders/placed-row.ts';
import { after, type PageCursor } from '../lists/page-cursor.ts';

/** One page of an event's orders that meet all conditions, newest first, and one row more if there is one. */
export async function findOrderPage(
  { prisma }: Db,
  wanted: {
    readonly eventId: string;
    readonly conditions: readonly OrderWhereInput[];
    readonly cursor: PageCursor | null;
    readonly limit: number;
  },
) {
  return prisma.order.findMany({
    where: { eventId: wanted.eventId, AND: [...wanted.conditions, after(wanted.cursor)] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: wanted.limit + 1,
    select: {
      id: true,
      reference: true,
      buyerId: true,
      status: true,
      paymentStatus: true,
      refusalCode: true,
      holdUntil: true,
      wasDeclined: true,
      endedAt: true,
      cancelledAt: true,
      refundStatus: true,
      grossMinor: true,
      couponCode: true,
      createdAt: true,
      placedAt: true,
      payments: newestPayment,
      items: {
        orderBy: { position: 'asc' },
        select: { quantity: true, name: true, variantName: true },
      },
    },
  });
}

/** One row of `findOrderPage`. */
export type FoundOrderRow = Awaited<ReturnType<typeof findOrderPage>>[number];
