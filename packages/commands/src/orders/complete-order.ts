import type { Tx } from '@lanyard/db/client';
import { errorSentence } from '@lanyard/domain/errors/error-codes';
import { asId, type OrderId } from '@lanyard/domain/ids/ids';
import { policySpans, type Policies } from '@lanyard/domain/policies/policies';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { spendCoupon } from '../coupons/spend-coupon.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { issueReceipt } from '../papers/issue-receipt.ts';
import { issueTickets, type IssuedTicket } from '../tickets/issue-tickets.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { amountWords, basketWords } from '../timeline/fact-words.ts';
import { seatHeldSeats } from '../workshops/order-seats.ts';
import { unseatAll } from '../workshops/release-seats.ts';
import { lockSale, writeUpgraded } from '../workshops/complete-upgrade.ts';
import { heldClaims, moveClaims, noClaims, sellClaims } from './claims.ts';
import { endUnsold } from './end-unsold.ts';
import { lockOrder, type LockedOrder } from './lock-order.ts';
import { tellPossibleDuplicate } from './tell-possible-duplicate.ts';

/** What completing came to; the same again for whoever asks again. */
export type CompleteResult =
  | {
      readonly kind: 'COMPLETED';
      readonly tickets: readonly IssuedTicket[];
      /** Milliseconds since 1970 UTC. */
      readonly eventEndsAt: number;
      readonly keepOpenMs: number;
    }
  | { readonly kind: 'NOT_PAID' }
  /** A changed order took its place, or it ran out of time. */
  | { readonly kind: 'CANCELLED' | 'OVER' };

/**
 * Turns a paid order into tickets: order, tickets, attendees, seats, stock and seats in workshops from held to sold, the code's uses,
 * the takings and the receipt, in one transaction that a second call finds done. Counters move last, in the fixed order.
 */
export async function completeOrder(
  ctx: CommandContext,
  input: { orderId: OrderId },
): Promise<CompleteResult> {
  return inTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, input.orderId);
    if (!order) throw new Error(`no order ${input.orderId}`);
    return completeLocked(ctx, tx, order);
  });
}

/** The same for an order whose row the caller has taken, in the caller's transaction. */
export async function completeLocked(
  ctx: CommandContext,
  tx: Tx,
  order: LockedOrder,
): Promise<CompleteResult> {
  const { id: orderId, eventId } = order;
  if (order.status === 'COMPLETED') return completed(order, await issuedBefore(tx, orderId));
  if (order.status === 'CANCELLED') return { kind: 'CANCELLED' };
  if (order.status !== 'PENDING') return { kind: 'OVER' };
  if (order.paymentStatus !== 'PAID' && order.paymentStatus !== 'NOT_REQUIRED') return { kind: 'NOT_PAID' };

  const upgrade = await lockSale(tx, order);
  if (order.upgradesTicketId !== null && !upgrade) return giveUpUpgrade(ctx, tx, order);
  const held = await heldClaims(tx, order, ctx.now);
  const tickets = await issueTickets(ctx, tx, order);
  if (held.workshops.length > 0) await seatHeldSeats(tx, order, tickets);
  if (upgrade) await writeUpgraded(ctx, tx, order, upgrade);
  await tx.order.update({
    where: { id: orderId },
    data: { status: 'COMPLETED', completedAt: ctx.now, holdUntil: null, attendeesSealed: null },
  });
  await tx.hold.deleteMany({ where: { orderId } });
  if (held.stock.length > 0) await tx.stockHold.deleteMany({ where: { orderId } });
  await appendTimeline(tx, {
    eventId,
    orderId,
    kind: 'ORDER_COMPLETED',
    once: 1,
    facts: { tickets: basketWords(order.items) },
    at: ctx.now,
  });
  await appendAudit(ctx, tx, { action: 'orders.complete', subjectKind: 'order', subjectId: orderId });
  await appendOutbox(tx, {
    target: 'stats',
    targetId: asId('event', eventId),
    message: { kind: 'countsMoved' },
  });
  await tellPossibleDuplicate(ctx, tx, order);
  await sellClaims(tx, held);
  if (upgrade) await unseatAll(tx, upgrade.givesUp);
  if (order.couponCode !== null) await spendCoupon(tx, orderId, ctx.now);
  await countTakings(tx, order);
  await issueReceipt(ctx, tx, order);
  return completed(order, tickets);
}

/** The ticket was cancelled while its upgrade was paid: the seat is free again, and the money is late money. */
async function giveUpUpgrade(ctx: CommandContext, tx: Tx, order: LockedOrder): Promise<CompleteResult> {
  const payment = await tx.payment.findFirst({
    where: { orderId: order.id, status: 'PAID', isExtra: false },
    orderBy: { attempt: 'desc' },
  });
  const held = await endUnsold(ctx, tx, order, {
    ...{ status: 'EXPIRED', action: 'orders.release', reason: 'TICKET_CANCELLED' },
    entry: { kind: 'ORDER_REFUSED', facts: { reason: errorSentence('TICKET_CANCELLED') } },
  });
  await moveClaims(tx, held, noClaims);
  if (!payment) return { kind: 'OVER' };
  await tx.order.update({ where: { id: order.id }, data: { paymentStatus: 'PAID' } });
  await appendTimeline(tx, {
    ...{ eventId: order.eventId, orderId: order.id, kind: 'PAYMENT_LATE', at: ctx.now, needsPerson: true },
    once: payment.processorPaymentId ?? payment.id,
    facts: {
      amount: amountWords(payment.paidMinor ?? payment.amountMinor, payment.currency),
      status: 'expired',
    },
  });
  await appendOutbox(tx, {
    target: 'order',
    targetId: asId('order', order.id),
    message: { kind: 'moneyCameLate', paymentId: asId('payment', payment.id) },
  });
  return { kind: 'OVER' };
}

/** Adds what was sold to the counters of ticket types, in the fixed order. */
async function countTakings(tx: Tx, { items }: LockedOrder): Promise<void> {
  const sold = items.flatMap(({ ticketTypeId, quantity, grossMinor }) =>
    ticketTypeId === null ? [] : [{ ticketTypeId, quantity, grossMinor }],
  );
  for (const { ticketTypeId, quantity, grossMinor } of sold.toSorted((a, b) =>
    a.ticketTypeId < b.ticketTypeId ? -1 : 1,
  ))
    await tx.ticketType.update({
      where: { id: ticketTypeId },
      data: {
        sold: { increment: quantity },
        revenueMinor: { increment: grossMinor },
        version: { increment: 1 },
      },
    });
}

function completed(order: LockedOrder, tickets: readonly IssuedTicket[]): CompleteResult {
  // Written by `createEvent` from a validated file.
  const { keepOpenMs } = policySpans(order.event.policies as unknown as Policies);
  return { kind: 'COMPLETED', tickets, eventEndsAt: order.event.endsAt.getTime(), keepOpenMs };
}

async function issuedBefore(tx: Tx, orderId: string): Promise<IssuedTicket[]> {
  const rows = await tx.ticket.findMany({
    where: { orderId },
    include: { attendee: true },
    orderBy: { position: 'asc' },
  });
  return rows.map((row) => ({
    ticketId: asId('ticket', row.id),
    mailLinkOfVersion: row.attendee && !row.attendee.isBuyer ? row.version : null,
  }));
}
