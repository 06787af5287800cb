import type { Tx } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { lockOrder, type LockedOrder } from '../orders/lock-order.ts';

/** A ticket of an order whose cancelling is looked at. */
export interface CancellableTicket {
  readonly id: string;
  readonly orderId: string;
  readonly eventId: string;
  readonly orderItemId: string;
  /** The line it was sold in, when it was converted since; null otherwise. */
  readonly soldItemId: string | null;
  /** What it is worth since then, in minor units; null for what it was sold for. */
  readonly worthMinor: number | null;
  readonly ticketTypeId: string;
  readonly reference: string;
  readonly status: string;
  readonly position: number;
  readonly handedOnAt: Date | null;
  readonly holderId: string;
  readonly linkGeneration: number;
  /** Seats it has in workshops, each with the order that it was booked or paid by. */
  readonly workshopSeats: readonly { readonly workshopId: string; readonly orderId: string | null }[];
}

/** A completed order with all of its tickets, in the order of their positions. */
export interface CancellableOrder {
  readonly order: LockedOrder;
  readonly tickets: readonly CancellableTicket[];
  /** Whether what was sold besides admission is still the buyer's. */
  readonly hasSwag: boolean;
}

/**
 * Takes the rows of an order, of the orders that added workshops to its tickets, and of its tickets, in this order,
 * and reads them. Throws `ORDER_NOT_FOUND` when it was not sold.
 */
export async function lockCancellable(tx: Tx, orderId: string): Promise<CancellableOrder> {
  await tx.$queryRaw`
    SELECT 1 FROM "Order"
    WHERE "id" = ${orderId} OR "upgradesTicketId" IN (SELECT "id" FROM "Ticket" WHERE "orderId" = ${orderId})
    ORDER BY "id" FOR NO KEY UPDATE`;
  const order = await lockOrder(tx, orderId);
  if (order?.status !== 'COMPLETED') throw new DomainError('ORDER_NOT_FOUND');
  await tx.$queryRaw`SELECT 1 FROM "Ticket" WHERE "orderId" = ${orderId} ORDER BY "id" FOR NO KEY UPDATE`;
  return { order, ...(await readCancellable(tx, order)) };
}

/** The same without taking rows, for whoever only looks. */
export async function readCancellable(
  tx: Pick<Tx, 'ticket' | 'cancellation'>,
  order: { readonly id: string; readonly items: readonly { readonly kind: string }[] },
): Promise<Omit<CancellableOrder, 'order'>> {
  const tickets = await tx.ticket.findMany({
    where: { orderId: order.id },
    orderBy: { position: 'asc' },
    select: {
      ...{
        id: true,
        orderId: true,
        eventId: true,
        orderItemId: true,
        soldItemId: true,
        worthMinor: true,
        ticketTypeId: true,
        reference: true,
        status: true,
      },
      ...{ position: true, handedOnAt: true, holderId: true, linkGeneration: true },
      workshopSeats: { where: { status: 'SEATED' }, select: { workshopId: true, orderId: true } },
    },
  });
  const hasSwag =
    order.items.some(({ kind }) => kind === 'SWAG') &&
    (await tx.cancellation.count({
      where: { orderId: order.id, isWholeOrder: true, status: 'APPROVED' },
    })) === 0;
  return { tickets, hasSwag };
}
