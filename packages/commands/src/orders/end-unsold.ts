import type { Tx } from '@lanyard/db/client';
import type { ErrorCode } from '@lanyard/domain/errors/error-codes';
import { asId } from '@lanyard/domain/ids/ids';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { appendTimeline, type NewTimelineEntry } from '../timeline/append-timeline.ts';
import { endHeldSeats } from '../workshops/order-seats.ts';
import { unbindOffer } from '../workshops/bind-offer.ts';
import { heldClaims, type Claims } from './claims.ts';
import type { LockedOrder } from './lock-order.ts';

/** How an order ends unsold. */
export interface UnsoldEnd {
  readonly status: 'EXPIRED' | 'REFUSED' | 'CANCELLED';
  readonly refusalCode?: ErrorCode;
  readonly entry: Pick<NewTimelineEntry, 'kind' | 'facts' | 'needsPerson'>;
  readonly action: string;
  readonly reason: string;
}

/**
 * Closes a locked order's books without a sale: order, payments, holds, timeline, audit. Answers what it held;
 * the caller moves the counters last, in the fixed order (`moveClaims`, then `giveBackCoupon`).
 */
export async function endUnsold(
  ctx: CommandContext,
  tx: Tx,
  order: LockedOrder,
  end: UnsoldEnd,
): Promise<Claims> {
  const { id: orderId, eventId } = order;
  const claims = await heldClaims(tx, order, ctx.now);
  await tx.order.update({
    where: { id: orderId },
    data: {
      status: end.status,
      refusalCode: end.refusalCode ?? null,
      paymentStatus: 'FAILED',
      holdUntil: null,
      endedAt: ctx.now,
    },
  });
  await tx.payment.updateMany({ where: { orderId, status: 'PENDING' }, data: { status: 'FAILED' } });
  await tx.hold.deleteMany({ where: { orderId } });
  if (claims.stock.length > 0) await tx.stockHold.deleteMany({ where: { orderId } });
  if (claims.workshops.length > 0) {
    await endHeldSeats(ctx, tx, orderId, end.status === 'CANCELLED' ? 'REPLACED' : 'EXPIRED');
    await unbindOffer(ctx, tx, order);
  }
  await appendTimeline(tx, { eventId, orderId, once: 1, at: ctx.now, ...end.entry });
  await appendAudit(ctx, tx, {
    action: end.action,
    subjectKind: 'order',
    subjectId: orderId,
    facts: { reason: end.reason },
  });
  await appendOutbox(tx, {
    target: 'stats',
    targetId: asId('event', eventId),
    message: { kind: 'countsMoved' },
  });
  return claims;
}
