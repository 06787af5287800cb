import type { Db } from '@lanyard/db/client';
import type { Keys } from '@lanyard/db/keys/keys';
import { readPeople } from '@lanyard/db/people/people-repository';
import type { OrderTicketView, OrderView } from '@lanyard/domain/orders/order-view';
import { presentEvent } from '../events/present-event.ts';
import { ticketPath } from '../links/link-paths.ts';
import type { FoundOrder } from './find-order.ts';
import { openPage } from './placed-row.ts';
import { progressFromRow } from './progress-from-row.ts';
import { readReceiptStatus } from './receipt-status.ts';

/** An order as the holder of its link may see it. */
export async function presentOrder(
  { db, keys, now }: { db: Db; keys: Keys; now: Date },
  order: FoundOrder,
): Promise<OrderView> {
  const attendees = order.tickets.flatMap(({ attendee }) => attendee?.personId ?? []);
  const [people, receipt] = await Promise.all([
    readPeople(db.prisma, keys, [order.buyerId, ...attendees]),
    readReceiptStatus(db, order.id),
  ]);
  const isPayable =
    order.status === 'PENDING' && order.paymentStatus === 'PENDING' && (order.holdUntil ?? now) > now;
  const { venue, ...event } = presentEvent(order.event);
  return {
    reference: order.reference,
    event: { ...event, venue: venue.name },
    buyer: people.get(order.buyerId) ?? { name: '', email: '' },
    lines: order.items.map((item) => ({
      name: item.name,
      ticketTypeKey: item.ticketType.key,
      quantity: item.quantity,
      unitGrossMinor: item.unitGrossMinor,
      grossMinor: item.grossMinor,
      taxMinor: item.taxMinor,
      taxRateBp: item.taxRateBp,
    })),
    currency: order.currency,
    grossMinor: order.grossMinor,
    netMinor: order.netMinor,
    taxMinor: order.taxMinor,
    createdAt: order.createdAt.toISOString(),
    completedAt: order.completedAt?.toISOString() ?? null,
    payUrl: isPayable ? openPage(order.payments) : null,
    tickets: order.tickets.map((ticket): OrderTicketView => ({
      reference: ticket.reference,
      typeName: ticket.item.name,
      attendeeName: people.get(ticket.attendee?.personId ?? '')?.name ?? null,
      isBuyers: ticket.attendee?.isBuyer ?? false,
      path: ticketPath(keys, ticket.id, ticket.linkGeneration),
    })),
    progress: progressFromRow(order, receipt),
  };
}
