import type { Tx } from '@lanyard/db/client';
import { asId } from '@lanyard/domain/ids/ids';
import { sumLines } from '@lanyard/domain/pricing/price-lines';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import type { AcceptedCoupon } from '../coupons/check-order-coupon.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { amountWords, basketWords, listWords, timeWords } from '../timeline/fact-words.ts';
import { writeHeldSeats } from '../workshops/order-seats.ts';
import { bindOffer } from '../workshops/bind-offer.ts';
import { noClaims, type Claims } from './claims.ts';
import type { LockedOrder } from './lock-order.ts';
import { paymentIdOf } from './payment-id-of.ts';
import { takeOver } from './take-over.ts';

/** A draft that is about to hold what it wants. */
export interface Placing {
  readonly order: LockedOrder;
  readonly replaced: LockedOrder | null;
  readonly coupon: AcceptedCoupon | null;
  readonly wanted: Claims;
  readonly holdUntil: Date;
}

/**
 * Writes all rows of an order that is being placed but the counters, which are moved last and briefly: the end
 * of the order it replaces, its own state and prices, its first payment, its holds, and what people and the
 * tally are told. Answers what it costs and what came free.
 */
export async function writePlaced(
  ctx: CommandContext,
  tx: Tx,
  { order, replaced, coupon, wanted, holdUntil }: Placing,
): Promise<{ grossMinor: number; freed: Claims }> {
  const { id: orderId, eventId, currency } = order;
  const tell = (entry: Pick<Parameters<typeof appendTimeline>[1], 'kind' | 'facts'>) =>
    appendTimeline(tx, { eventId, orderId, once: 1, at: ctx.now, ...entry });
  const freed = replaced ? await takeOver(ctx, tx, order, replaced) : noClaims;
  if (replaced) await tell({ kind: 'ORDER_REPLACES', facts: { order: replaced.reference } });
  const totals = coupon ? await writeDiscount(tx, coupon) : sumLines(order.items);
  const { grossMinor } = totals;
  const paymentStatus = grossMinor === 0 ? 'NOT_REQUIRED' : 'PENDING';
  await tx.order.update({
    where: { id: orderId },
    data: {
      status: 'PENDING',
      placedAt: ctx.now,
      holdUntil,
      paymentStatus,
      discountMinor: coupon?.discountMinor ?? 0,
      ...totals,
    },
  });
  await tx.payment.create({
    data: {
      id: paymentIdOf(orderId, 1),
      orderId,
      attempt: 1,
      processor: 'stripe',
      status: paymentStatus,
      amountMinor: grossMinor,
      currency,
      createdAt: ctx.now,
    },
  });
  if (coupon && coupon.opened.length > 0)
    await tell({
      kind: 'COUPON_OPENED',
      facts: { code: coupon.code, tickets: listWords(coupon.opened) },
    });
  if (coupon && (coupon.discountMinor > 0 || coupon.opened.length === 0))
    await tell({
      kind: 'COUPON_ACCEPTED',
      facts: { code: coupon.code, amount: amountWords(coupon.discountMinor, currency) },
    });
  await tell({
    kind: 'ORDER_PLACED',
    facts: {
      tickets: basketWords(order.items),
      amount: amountWords(grossMinor, currency),
      holdUntil: timeWords(holdUntil, order.event.timeZone),
    },
  });
  await appendAudit(ctx, tx, { action: 'orders.hold', subjectKind: 'order', subjectId: orderId });
  const claim = { orderId, createdAt: ctx.now };
  await tx.hold.createMany({ data: wanted.seats.map((draw) => ({ ...claim, ...draw })) });
  if (wanted.stock.length > 0)
    await tx.stockHold.createMany({ data: wanted.stock.map((draw) => ({ ...claim, ...draw })) });
  if (wanted.workshops.length > 0) {
    await writeHeldSeats(ctx, tx, order, 'placed');
    await bindOffer(tx, order);
  }
  if (coupon)
    await tx.couponUsage.create({
      data: {
        ...claim,
        couponId: coupon.couponId,
        quantity: coupon.quantity,
        discountMinor: coupon.discountMinor,
        status: 'HELD',
        updatedAt: ctx.now,
      },
    });
  await appendOutbox(tx, {
    target: 'stats',
    targetId: asId('event', eventId),
    message: { kind: 'countsMoved' },
  });
  return { grossMinor, freed };
}

/** Snapshots what the code takes off each line. */
async function writeDiscount(tx: Tx, { lines }: AcceptedCoupon) {
  for (const { itemId, discountMinor, discounted, grossMinor, netMinor, taxMinor } of lines)
    await tx.orderItem.update({
      where: { id: itemId },
      data: { discountMinor, discounted, grossMinor, netMinor, taxMinor },
    });
  return sumLines(lines);
}
