import type { ErrorCode } from '@lanyard/domain/errors/error-codes';
import { errorSentence } from '@lanyard/domain/errors/error-codes';
import { asId, type OrderId } from '@lanyard/domain/ids/ids';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { lockOrder } from './lock-order.ts';
import { heldDraws, releaseHeldSeats } from './quota-moves.ts';

/** Why seats are given back unsold. */
export type ReleaseReason =
  | { readonly kind: 'EXPIRED' }
  /** The processor could not confirm that its page is closed. */
  | { readonly kind: 'EXPIRED_UNCONFIRMED' }
  | { readonly kind: 'REFUSED'; readonly code: ErrorCode };

/** What became of it: `PAID` says that money came first and nothing was released. */
export type ReleaseResult = { readonly kind: 'RELEASED' | 'PAID' | 'OVER' };

/** Ends a pending order unsold and frees what it held, unless it has been paid in the meantime. */
export async function releaseOrder(
  ctx: CommandContext,
  input: { readonly orderId: OrderId; readonly reason: ReleaseReason },
): Promise<ReleaseResult> {
  const { orderId, reason } = input;
  return inTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (order?.status !== 'PENDING') return { kind: 'OVER' };
    if (order.paymentStatus === 'PAID') return { kind: 'PAID' };
    const draws = await heldDraws(tx, orderId);
    const isRefused = reason.kind === 'REFUSED';
    await tx.order.update({
      where: { id: orderId },
      data: {
        status: isRefused ? 'REFUSED' : 'EXPIRED',
        refusalCode: isRefused ? reason.code : null,
        paymentStatus: 'FAILED',
        holdUntil: null,
        endedAt: ctx.now,
      },
    });
    await tx.payment.updateMany({ where: { orderId, status: 'PENDING' }, data: { status: 'FAILED' } });
    await tx.hold.deleteMany({ where: { orderId } });
    await appendTimeline(tx, {
      eventId: order.eventId,
      orderId,
      kind: isRefused ? 'ORDER_REFUSED' : `ORDER_${reason.kind}`,
      once: 1,
      facts: isRefused ? { reason: errorSentence(reason.code) } : {},
      at: ctx.now,
      needsPerson: reason.kind === 'EXPIRED_UNCONFIRMED',
    });
    await appendAudit(ctx, tx, {
      action: 'orders.release',
      subjectKind: 'order',
      subjectId: orderId,
      facts: { reason: reason.kind },
    });
    await appendOutbox(tx, {
      target: 'stats',
      targetId: asId('event', order.eventId),
      message: { kind: 'countsMoved' },
    });
    for (const draw of draws) await releaseHeldSeats(tx, draw);
    return { kind: 'RELEASED' };
  });
}
