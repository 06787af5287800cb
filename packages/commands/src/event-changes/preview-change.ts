import type { Db } from '@lanyard/db/client';
import type { EventChangeForm } from '@lanyard/domain/event-changes/event-change-form.schema';
import type { EventId } from '@lanyard/domain/ids/ids';
import type { ChangePreview } from '@lanyard/domain/staff/event-change-views';
import { instantToLocal } from '@lanyard/domain/time/local-time';
import { findRefundable } from '../refunds/find-refundable.ts';
import { changeAmounts } from './change-amounts.ts';

const pageSize = 500;

/** Works out what declaring a change would do at `now`: whom it reaches, and how much money goes back at most. */
export async function previewChange(
  { prisma }: Db,
  input: { readonly eventId: EventId; readonly form: EventChangeForm; readonly now: Date },
): Promise<ChangePreview> {
  const { eventId, form, now } = input;
  const event = await prisma.event.findUniqueOrThrow({ where: { id: eventId } });
  const isCancelled = form.kind === 'CANCELLED';
  const givesBack = isCancelled || form.choices.includes('REFUND') || form.otherwise === 'REFUND';
  const local = (at: Date) => instantToLocal(at, event.timeZone);
  const venue = { name: '', address: '', city: '', country: '' };
  const before = { startsAt: local(event.startsAt), endsAt: local(event.endsAt), venue };
  let [orders, tickets, mails, mostMinor] = [0, 0, 0, 0];
  for (let after = ''; ;) {
    const page = await prisma.order.findMany({
      where: { eventId, status: 'COMPLETED', id: { gt: after } },
      orderBy: { id: 'asc' },
      take: pageSize,
      include: {
        event: true,
        items: true,
        buyer: { select: { emailIndex: true } },
        tickets: {
          orderBy: { position: 'asc' },
          select: {
            id: true,
            orderItemId: true,
            status: true,
            holder: { select: { emailIndex: true } },
            workshopSeats: { where: { status: 'SEATED' }, select: { workshopId: true, orderId: true } },
          },
        },
      },
    });
    for (const order of page) {
      const valid = order.tickets.filter(({ status }) => status !== 'CANCELLED');
      if (valid.length === 0 && order.cancelledAt !== null) continue;
      orders++;
      tickets += valid.length;
      if (valid.length > 0)
        mails += new Set([order.buyer.emailIndex, ...valid.map(({ holder }) => holder.emailIndex)]).size;
      if (!givesBack || order.grossMinor === 0) continue;
      const amounts = changeAmounts(order, order.tickets, {
        ...{ refundBy: form.refundBy, before, createdAt: now },
      });
      const due = valid.reduce(
        (sum, { id }) => sum + (amounts.tickets.get(id)?.dueMinor ?? 0),
        isCancelled ? amounts.extrasMinor : 0,
      );
      mostMinor += Math.min(due, (await findRefundable(prisma, order.id))?.leftMinor ?? 0);
    }
    if (page.length < pageSize) break;
    after = page.at(-1)?.id ?? after;
  }
  const unpaidOrders = await prisma.order.count({ where: { eventId, status: 'PENDING' } });
  const { version, currency } = event;
  return { version, orders, tickets, mails, unpaidOrders, mostMinor, currency };
}
