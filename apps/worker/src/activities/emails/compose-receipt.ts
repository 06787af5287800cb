import { linkToken } from '@lanyard/crypto/link-token';
import { currentReceipt, readPapers } from '@lanyard/commands/papers/read-papers';
import { readPeople, readPerson } from '@lanyard/db/people/people-repository';
import type { OrderId } from '@lanyard/domain/ids/ids';
import { taxRows } from '@lanyard/domain/papers/tax-row';
import { instantWords } from '@lanyard/domain/time/event-words';
import type { ActivityDeps } from '../deps.ts';
import type { ComposedEmail } from './deliver-email.ts';
import { eventInMail } from './event-in-mail.ts';
import { paperPdfs } from './order-mails/paper-pdfs.ts';

/** Which sending of a receipt it is, and to whom, when that is not the buyer. */
interface ReceiptSending {
  readonly key?: string;
  readonly readerId?: string | null;
}

/** The receipt of a completed order, addressed to its buyer or to whom staff have it sent instead. */
export async function composeReceipt(
  deps: ActivityDeps,
  orderId: OrderId,
  { key = `receipt/${orderId}`, readerId = null }: ReceiptSending = {},
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
  const number = currentReceipt(await readPapers(db.prisma, orderId))?.number ?? null;
  return {
    claim: {
      key,
      template: 'order-receipt',
      eventId: order.eventId,
      orderId,
      personId: readerId ?? order.buyerId,
    },
    to: readerId === null ? buyer : await readPerson(db.prisma, keys, readerId),
    template: 'order-receipt',
    ...(number === null ? {} : { attach: () => paperPdfs(deps, orderId, [number]) }),
    props: {
      event: eventInMail(order.event),
      order: {
        reference: order.reference,
        placedAt: instantWords(order.placedAt ?? order.createdAt, order.event.timeZone),
      },
      buyerName: buyer.name,
      number,
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
