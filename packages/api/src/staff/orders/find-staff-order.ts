import type { Db } from '@lanyard/db/client';
import { listedWish } from '../cancellations/present-row.ts';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { EventId } from '@lanyard/domain/ids/ids';

/** An order of an event with all its page shows; throws ORDER_NOT_FOUND. */
export async function findStaffOrder({ prisma }: Db, eventId: EventId, reference: string) {
  const order = await prisma.order.findUnique({
    where: { reference, eventId },
    include: {
      event: true,
      items: { orderBy: { position: 'asc' } },
      payments: { orderBy: { attempt: 'desc' } },
      couponUsages: true,
      refunds: { orderBy: { createdAt: 'desc' } },
      cancellations: { orderBy: { askedAt: 'desc' }, include: listedWish },
      tickets: {
        orderBy: { position: 'asc' },
        include: { attendee: true, item: { select: { name: true } } },
      },
    },
  });
  if (!order) throw new DomainError('ORDER_NOT_FOUND');
  const [replaces, replacedBy] = await Promise.all([
    order.replacesId
      ? prisma.order.findUnique({ where: { id: order.replacesId }, select: { reference: true } })
      : null,
    prisma.order.findFirst({
      where: { replacesId: order.id, status: { notIn: ['DRAFT', 'REFUSED'] } },
      select: { reference: true },
    }),
  ]);
  return { ...order, replaces: replaces?.reference ?? null, replacedBy: replacedBy?.reference ?? null };
}

/** What `findStaffOrder` finds. */
export type FoundStaffOrder = Awaited<ReturnType<typeof findStaffOrder>>;
