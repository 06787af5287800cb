import type { Tx } from '@lanyard/db/client';
import type { CommandContext } from '../context.ts';
import { giveBackUses } from '../coupons/give-back-uses.ts';
import { releaseSoldSeats, ticketDraws } from '../orders/quota-moves.ts';
import { releaseSoldStock, stockDraws } from '../orders/stock-moves.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { endOpenTransfer } from '../transfers/end-open-transfer.ts';
import { leaveWorkshops } from '../workshops/leave-workshops.ts';
import type { LockedWish } from './lock-wish.ts';
import { soldIn, soldShares } from './sold-shares.ts';

/** Writes that the tickets of a locked wish are cancelled, and the order, when nothing of it is left. */
export async function cancelTickets(
  ctx: CommandContext,
  tx: Tx,
  { order, tickets, hasSwag, wish }: LockedWish,
): Promise<void> {
  for (const { ticket } of wish.tickets) {
    await endOpenTransfer(ctx, tx, ticket, 'CANCELLED');
    await appendTimeline(tx, {
      eventId: order.eventId,
      orderId: order.id,
      ticketId: ticket.id,
      kind: 'TICKET_CANCELLED',
      once: 1,
      facts: { ticket: ticket.reference },
      at: ctx.now,
    });
  }
  const ids = new Set(wish.tickets.map(({ ticketId }) => ticketId));
  await tx.ticket.updateMany({ where: { id: { in: [...ids] } }, data: { status: 'CANCELLED' } });
  const isNothingLeft =
    tickets.every(({ id, status }) => ids.has(id) || status === 'CANCELLED') &&
    (wish.isWholeOrder || !hasSwag);
  if (isNothingLeft) await tx.order.update({ where: { id: order.id }, data: { cancelledAt: ctx.now } });
}

/**
 * Gives back what the tickets of a wish had taken, their seats in workshops and places in line included: the writes
 * on counters, last and in the fixed order; the stock of what was sold besides admission only with the whole order.
 */
export async function giveBackCancelled(
  ctx: CommandContext,
  tx: Tx,
  { order, tickets, hasSwag, wish }: LockedWish,
): Promise<void> {
  const ids = wish.tickets.map(({ ticketId }) => ticketId);
  for (const draw of await ticketDraws(tx, ids)) await releaseSoldSeats(tx, draw);
  if (wish.isWholeOrder && hasSwag)
    for (const draw of stockDraws(order.items)) await releaseSoldStock(tx, draw);
  await leaveWorkshops(ctx, tx, ids, { why: 'CANCELLED', words: 'the ticket was cancelled' });
  if (order.couponCode !== null) {
    const discounted = wish.tickets.filter(({ isDiscounted }) => isDiscounted);
    const sold = soldShares(order.items, tickets);
    const discountMinor = discounted.reduce((sum, { ticket }) => {
      const soldFor = sold.get(ticket.id)?.grossMinor ?? 0;
      const item = order.items.find(({ id }) => id === soldIn(ticket));
      return sum + (item?.unitGrossMinor ?? soldFor) - soldFor;
    }, 0);
    await giveBackUses(tx, order.id, { quantity: discounted.length, discountMinor }, ctx.now);
  }
  await uncountTakings(tx, wish.tickets);
}

/** Takes cancelled tickets off the counters of their types, by id. */
async function uncountTakings(tx: Tx, tickets: LockedWish['wish']['tickets']): Promise<void> {
  const types = [...new Set(tickets.map(({ ticket }) => ticket.ticketTypeId))].toSorted();
  for (const id of types) {
    const mine = tickets.filter(({ ticket }) => ticket.ticketTypeId === id);
    await tx.ticketType.update({
      where: { id },
      data: {
        sold: { decrement: mine.length },
        revenueMinor: { decrement: mine.reduce((sum, { grossMinor }) => sum + grossMinor, 0) },
        version: { increment: 1 },
      },
    });
  }
}
