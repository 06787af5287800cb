import { positionsOf } from '@lanyard/commands/workshops/order-seats';
import type { Db } from '@lanyard/db/client';
import type { Keys } from '@lanyard/db/keys/keys';
import { readPeople } from '@lanyard/db/people/people-repository';
import type { OrderLineView, OrderView } from '@lanyard/domain/orders/order-view';
import type { LineKind } from '@lanyard/domain/pricing/quote-basket';
import { isHandedOn } from '@lanyard/domain/transfers/is-handed-on';
import { refundStatusKey } from '@lanyard/domain/refunds/refund-words';
import { presentOrderCancellation } from '../cancellations/present-order-cancellation.ts';
import { presentChange } from '../event-changes/present-change.ts';
import { presentEvent } from '../events/present-event.ts';
import { orderPath } from '../links/link-paths.ts';
import { presentPapers } from '../papers/present-papers.ts';
import type { FoundOrder } from './find-order.ts';
import { findSuccessor } from './find-successor.ts';
import { openPage } from './placed-row.ts';
import { presentOrderTicket } from './present-order-ticket.ts';
import { progressFromRow } from './progress-from-row.ts';
import { readReceiptStatus } from './receipt-status.ts';
import { readTicketTraces } from './read-ticket-traces.ts';

/** An order as the holder of its link may see it. */
export async function presentOrder(
  { db, keys, now }: { db: Db; keys: Keys; now: Date },
  order: FoundOrder,
): Promise<OrderView> {
  const attendees = order.tickets.flatMap((ticket) =>
    isHandedOn(ticket) ? [] : (ticket.attendee?.personId ?? []),
  );
  const [people, receipt, successor, traces] = await Promise.all([
    readPeople(db.prisma, keys, [order.buyerId, ...attendees]),
    readReceiptStatus(db, order.id),
    findSuccessor(db, order),
    readTicketTraces(db, order.id),
  ]);
  const isPayable =
    order.status === 'PENDING' && order.paymentStatus === 'PENDING' && (order.holdUntil ?? now) > now;
  const { venue, ...event } = presentEvent(order.event);
  return {
    reference: order.reference,
    event: { ...event, venue: venue.name },
    buyer: people.get(order.buyerId) ?? { name: '', email: '' },
    lines: order.items.map(presentLine),
    currency: order.currency,
    couponCode: order.couponCode,
    discountMinor: order.discountMinor,
    grossMinor: order.grossMinor,
    netMinor: order.netMinor,
    taxMinor: order.taxMinor,
    createdAt: order.createdAt.toISOString(),
    completedAt: order.completedAt?.toISOString() ?? null,
    isCancelled: order.cancelledAt !== null,
    refundStatus: refundStatusKey(order.refundStatus),
    refundedMinor: order.refundedMinor,
    papers: await presentPapers({ db, keys }, order.id, { showsBilling: true }),
    cancellation: await presentOrderCancellation({ db, keys, now: () => now }, order),
    change: await presentChange(db, order.eventId, order.tickets, now),
    payUrl: isPayable ? openPage(order.payments) : null,
    replacedByPath: successor && orderPath(keys, successor.orderId, successor.linkGeneration),
    tickets: await Promise.all(
      order.tickets.map((ticket) => presentOrderTicket({ db, keys, now: () => now }, ticket, people, traces)),
    ),
    progress: progressFromRow(order, { receipt, isReplaced: successor !== null }),
  };
}

function presentLine(item: FoundOrder['items'][number]): OrderLineView {
  return {
    // Only commands write it, and they know these three.
    kind: item.kind as LineKind,
    key: item.ticketType?.key ?? item.swagVariant?.item.key ?? item.workshop?.key ?? '',
    variantKey: item.swagVariant?.key ?? null,
    name: item.name,
    variantName: item.variantName,
    tierName: item.tierName,
    quantity: item.quantity,
    unitGrossMinor: item.unitGrossMinor,
    discountMinor: item.discountMinor,
    grossMinor: item.grossMinor,
    taxMinor: item.taxMinor,
    taxRateBp: item.taxRateBp,
    ticketPositions: positionsOf(item),
  };
}
