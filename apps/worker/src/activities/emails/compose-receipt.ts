import { linkToken } from '@lanyard/crypto/link-token';
import { readPeople } from '@lanyard/db/people/people-repository';
import type { OrderId } from '@lanyard/domain/ids/ids';
import { instantWords } from '@lanyard/domain/time/event-words';
import type { ReceiptTax } from '@lanyard/emails/email-props';
import type { ActivityDeps } from '../deps.ts';
import type { ComposedEmail } from './deliver-email.ts';
import { eventInMail } from './event-in-mail.ts';

/** The receipt of a completed order, addressed to its buyer; `key` says which sending of it this is. */
export async function composeReceipt(
  deps: ActivityDeps,
  orderId: OrderId,
  key = `receipt/${orderId}`,
): Promise<ComposedEmail<'order-receipt'>> {
  const { db, keys } = deps;
  const order = await db.prisma.order.findUniqueOrThrow({
    where: { id: orderId },
    include: {
      event: true,
      items: { orderBy: { position: 'asc' } },
      tickets: { orderBy: { position: 'asc' }, include: { attendee: true, item: true } },
    },
  });
  const only = order.tickets.length === 1 ? order.tickets[0] : undefined;
  const attendee = only?.attendee?.isBuyer ? only.attendee : null;
  const people = await readPeople(db.prisma, keys, [order.buyerId, ...(attendee ? [attendee.personId] : [])]);
  const buyer = people.get(order.buyerId);
  if (!buyer) throw new Error(`no buyer of order ${orderId}`);
  return {
    claim: {
      key,
      template: 'order-receipt',
      eventId: order.eventId,
      orderId,
      personId: order.buyerId,
    },
    to: buyer,
    template: 'order-receipt',
    props: {
      event: eventInMail(order.event),
      order: {
        reference: order.reference,
        placedAt: instantWords(order.placedAt ?? order.createdAt, order.event.timeZone),
      },
      buyerName: buyer.name,
      lines: order.items.map(({ name, variantName, tierName, quantity, unitGrossMinor }) => ({
        name,
        detail: variantName ?? tierName,
        quantity,
        unitGrossMinor,
        grossMinor: unitGrossMinor * quantity,
      })),
      currency: order.currency,
      discount:
        order.couponCode !== null && order.discountMinor > 0
          ? { code: order.couponCode, amountMinor: order.discountMinor }
          : null,
      grossMinor: order.grossMinor,
      netMinor: order.netMinor,
      taxMinor: order.taxMinor,
      taxes: taxRows(order.items),
      orderUrl: `${deps.webUrl}/o/${linkToken(keys.links, 'order', orderId, order.linkGeneration)}`,
      ticket:
        only && attendee
          ? {
              url: `${deps.webUrl}/t/${linkToken(keys.links, 'ticket', only.id, only.linkGeneration)}`,
              typeName: only.item.name,
              reference: only.reference,
              attendeeName: people.get(attendee.personId)?.name ?? buyer.name,
            }
          : null,
      ticketCount: order.tickets.length,
      unnamedCount: order.tickets.filter((ticket) => !ticket.attendee).length,
    },
  };
}

/** The tax of an order by rate, lowest first. */
function taxRows(items: readonly { taxRateBp: number; netMinor: number; taxMinor: number }[]): ReceiptTax[] {
  const rows = new Map<number, ReceiptTax>();
  for (const { taxRateBp: rateBp, netMinor, taxMinor } of items) {
    const row = rows.get(rateBp) ?? { rateBp, netMinor: 0, taxMinor: 0 };
    rows.set(rateBp, { rateBp, netMinor: row.netMinor + netMinor, taxMinor: row.taxMinor + taxMinor });
  }
  return [...rows.values()].toSorted((a, b) => a.rateBp - b.rateBp);
}
