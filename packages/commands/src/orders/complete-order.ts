import type { Tx } from '@lanyard/db/client';
import { asId, type OrderId } from '@lanyard/domain/ids/ids';
import { policySpans, type Policies } from '@lanyard/domain/policies/policies';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { spendCoupon } from '../coupons/spend-coupon.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { issueTickets, type IssuedTicket } from '../tickets/issue-tickets.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { basketWords } from '../timeline/fact-words.ts';
import { heldClaims, sellClaims } from './claims.ts';
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
 * Turns a paid order into tickets: order, tickets, attendees, seats and stock from held to sold, the code's uses
 * and the takings, in one transaction that a second call finds done. Counters move last, in the fixed order.
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

  const held = await heldClaims(tx, order);
  const tickets = await issueTickets(ctx, tx, order);
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
  if (order.couponCode !== null) await spendCoupon(tx, orderId, ctx.now);
  await countTakings(tx, order);
  return completed(order, tickets);
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
