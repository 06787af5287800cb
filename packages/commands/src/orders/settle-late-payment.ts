import type { Tx } from '@lanyard/db/client';
import { eventStatusOf } from '@lanyard/domain/event-changes/event-status-of';
import { isOnSale } from '@lanyard/domain/event-changes/is-on-sale';
import { DomainError, type ErrorCode } from '@lanyard/domain/errors/error-codes';
import type { OrderId, PaymentId, RefundId } from '@lanyard/domain/ids/ids';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { holdCouponUses } from '../coupons/coupon-moves.ts';
import { inTransaction } from '../in-transaction.ts';
import { createRefund } from '../refunds/create-refund.ts';
import { recountRefunds } from '../refunds/recount-refunds.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { amountWords } from '../timeline/fact-words.ts';
import { settleEntry } from '../timeline/settle-entry.ts';
import { writeHeldSeats } from '../workshops/order-seats.ts';
import { bindOffer } from '../workshops/bind-offer.ts';
import { lockUpgrade } from '../workshops/lock-upgrade.ts';
import { moveClaims, noClaims, wantedClaims } from './claims.ts';
import { completeLocked, type CompleteResult } from './complete-order.ts';
import { lockOrder, type LockedOrder } from './lock-order.ts';

/** What became of money that came after its order had ended: tickets, a refund to be made, or nothing left to do. */
export type LateSettlement =
  | Extract<CompleteResult, { kind: 'COMPLETED' }>
  | { readonly kind: 'REFUND'; readonly refundId: RefundId }
  | { readonly kind: 'NOTHING' };

type PaidPayment = NonNullable<Awaited<ReturnType<Tx['payment']['findUnique']>>>;

/**
 * Settles money that came for an order that had ended unsold: it gets its seats, stock and uses of the code, all
 * of them and at the price that was paid, in one transaction; or, where something is gone, the money goes back.
 * An order whose place a changed one took, and one of an event that is over, is not sold any more.
 */
export async function settleLatePayment(
  ctx: CommandContext,
  input: { readonly orderId: OrderId; readonly paymentId: PaymentId },
): Promise<LateSettlement> {
  try {
    return await inTransaction(ctx, async (tx) => {
      const found = await findLate(tx, input);
      if (!found) return { kind: 'NOTHING' };
      if ('sold' in found) return completedOf(await completeLocked(ctx, tx, found.sold));
      return sellLate(ctx, tx, found.order, found.payment);
    });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return giveBackLate(ctx, input, lateReasons[error.code] ?? 'Not all of it was left');
  }
}

const lateReasons: Partial<Record<ErrorCode, string>> = {
  EVENT_OVER: 'The event was over',
  EVENT_NOT_ON_SALE: 'The event was cancelled or has no dates',
};

/** The order that is to be sold late and its money; null where there is nothing to settle. */
async function findLate(tx: Tx, { orderId, paymentId }: { orderId: OrderId; paymentId: PaymentId }) {
  const order = await lockOrder(tx, orderId);
  const payment = await tx.payment.findUnique({ where: { id: paymentId } });
  if (!order || payment?.orderId !== orderId || payment.status !== 'PAID' || payment.isExtra) return null;
  const lateRefunds = await tx.refund.count({ where: { paymentId, cause: 'LATE' } });
  if (order.status === 'COMPLETED') return { sold: order };
  return order.paymentStatus === 'PAID' && lateRefunds === 0 ? { order, payment } : null;
}

async function sellLate(
  ctx: CommandContext,
  tx: Tx,
  order: LockedOrder,
  payment: PaidPayment,
): Promise<LateSettlement> {
  if (!isOnSale(eventStatusOf(order.event))) throw new DomainError('EVENT_NOT_ON_SALE');
  if (order.event.endsAt <= ctx.now) throw new DomainError('EVENT_OVER');
  if (order.status !== 'EXPIRED' && order.status !== 'REFUSED') throw new DomainError('ORDER_CANCELLED');
  await lockUpgrade(ctx, tx, order);
  const wanted = await wantedClaims(tx, order);
  const claim = { orderId: order.id, createdAt: ctx.now };
  await tx.hold.createMany({ data: wanted.seats.map((draw) => ({ ...claim, ...draw })) });
  await tx.stockHold.createMany({ data: wanted.stock.map((draw) => ({ ...claim, ...draw })) });
  await writeHeldSeats(ctx, tx, order, `late/${payment.id}`);
  if (wanted.workshops.some(({ isOffered }) => isOffered)) await bindOffer(tx, order);
  await tx.order.update({
    where: { id: order.id },
    data: { status: 'PENDING', refusalCode: null, endedAt: null },
  });
  await appendTimeline(tx, {
    eventId: order.eventId,
    orderId: order.id,
    kind: 'PAYMENT_LATE_SOLD',
    once: payment.id,
    at: ctx.now,
  });
  await settleEntry(tx, lateEntry(order.id, payment), ctx.now);
  if (await moveClaims(tx, noClaims, wanted)) throw new DomainError('SOLD_OUT');
  await claimUsesAgain(ctx, tx, order.id);
  const pending = await lockOrder(tx, order.id);
  if (!pending) throw new Error(`no order ${order.id}`);
  return completedOf(await completeLocked(ctx, tx, pending));
}

function completedOf(sale: CompleteResult): LateSettlement {
  if (sale.kind !== 'COMPLETED') throw new Error(`not completed: ${sale.kind}`);
  return sale;
}

/** The uses of the code that were given back when the order ended. Throws `COUPON_USED_UP`. */
async function claimUsesAgain(ctx: CommandContext, tx: Tx, orderId: string): Promise<void> {
  const usages = await tx.couponUsage.findMany({
    where: { orderId, status: 'RETURNED' },
    include: { coupon: { select: { capacity: true } } },
    orderBy: { couponId: 'asc' },
  });
  for (const { couponId, quantity, coupon } of usages) {
    if (!(await holdCouponUses(tx, { couponId, quantity }, coupon.capacity)))
      throw new DomainError('COUPON_USED_UP');
    await tx.couponUsage.update({
      where: { orderId_couponId: { orderId, couponId } },
      data: { status: 'HELD', updatedAt: ctx.now },
    });
  }
}

/** All of the money goes back; the order's process, which asked, makes the refund. */
async function giveBackLate(
  ctx: CommandContext,
  input: { readonly orderId: OrderId; readonly paymentId: PaymentId },
  why: string,
): Promise<LateSettlement> {
  return inTransaction(ctx, async (tx) => {
    const found = await findLate(tx, input);
    if (!found || 'sold' in found) return { kind: 'NOTHING' };
    const { order, payment } = found;
    const { processorPaymentId, currency, isExtra } = payment;
    const amountMinor = payment.paidMinor ?? 0;
    // Without the processor's id nobody but a person can give it back: the task stays.
    if (processorPaymentId === null || amountMinor === 0) return { kind: 'NOTHING' };
    const refundId = await createRefund(ctx, tx, {
      order,
      payment: { id: payment.id, processorPaymentId, currency, isExtra },
      cause: 'LATE',
      amountMinor,
      once: `late/${payment.id}`,
      isTold: false,
    });
    await appendTimeline(tx, {
      eventId: order.eventId,
      orderId: order.id,
      kind: 'PAYMENT_LATE_REFUSED',
      once: payment.id,
      facts: { why, amount: amountWords(amountMinor, currency) },
      at: ctx.now,
    });
    await appendAudit(ctx, tx, {
      action: 'orders.refundLate',
      subjectKind: 'order',
      subjectId: order.id,
      facts: { refundId },
    });
    await recountRefunds(tx, order.id);
    return { kind: 'REFUND', refundId };
  });
}

/** What names the task of a late payment: the processor's id for it, or ours. */
function lateEntry(orderId: string, payment: PaidPayment) {
  return { orderId, kind: 'PAYMENT_LATE', once: payment.processorPaymentId ?? payment.id } as const;
}
