import type { Db } from '@lanyard/db/client';
import type { EventChangeForm } from '@lanyard/domain/event-changes/event-change-form.schema';
import { canConvert } from '@lanyard/domain/event-changes/can-convert';
import type { EventId } from '@lanyard/domain/ids/ids';
import type { ChangePreview } from '@lanyard/domain/staff/event-change-views';
import { instantToLocal } from '@lanyard/domain/time/local-time';
import { findRefundable } from '../refunds/find-refundable.ts';
import { changeAmounts } from './change-amounts.ts';
import { offeredConversion } from './offered-conversion.ts';

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
  const offered = isCancelled ? null : await offeredConversion(prisma, eventId, form.convert);
  let [orders, tickets, mails, mostMinor, convertible] = [0, 0, 0, 0, 0];
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
            soldItemId: true,
            worthMinor: true,
            ticketTypeId: true,
            item: { select: { unitGrossMinor: true } },
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
      const canChange = valid.filter(({ ticketTypeId, item }) =>
        canConvert({ ticketTypeId, unitGrossMinor: item.unitGrossMinor }, offered),
      );
      convertible += canChange.length;
      if (order.grossMinor === 0 || (!givesBack && canChange.length === 0)) continue;
      const amounts = changeAmounts(order, order.tickets, {
        ...{ refundBy: form.refundBy, before, createdAt: now },
      });
      const converted = new Set(canChange.map(({ id }) => id));
      const due = valid.reduce(
        (sum, { id }) => {
          const { dueMinor = 0, grossMinor = 0 } = amounts.tickets.get(id) ?? {};
          const difference = converted.has(id) ? Math.max(0, grossMinor - (offered?.priceMinor ?? 0)) : 0;
          return sum + Math.max(givesBack ? dueMinor : 0, difference);
        },
        isCancelled ? amounts.extrasMinor : 0,
      );
      mostMinor += Math.min(due, (await findRefundable(prisma, order.id))?.leftMinor ?? 0);
    }
    if (page.length < pageSize) break;
    after = page.at(-1)?.id ?? after;
  }
  const unpaidOrders = await prisma.order.count({ where: { eventId, status: 'PENDING' } });
  const { version, currency } = event;
  return { version, orders, tickets, mails, unpaidOrders, mostMinor, convertible, currency };
}
