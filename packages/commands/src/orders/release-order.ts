import type { ErrorCode } from '@lanyard/domain/errors/error-codes';
import { errorSentence } from '@lanyard/domain/errors/error-codes';
import type { OrderId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { giveBackCoupon } from '../coupons/give-back-coupon.ts';
import { inTransaction } from '../in-transaction.ts';
import { moveClaims, noClaims } from './claims.ts';
import { endUnsold, type UnsoldEnd } from './end-unsold.ts';
import { lockOrder } from './lock-order.ts';

/** Why seats are given back unsold. */
export type ReleaseReason =
  | { readonly kind: 'EXPIRED' }
  /** The processor could not confirm that its page is closed. */
  | { readonly kind: 'EXPIRED_UNCONFIRMED' }
  | { readonly kind: 'REFUSED'; readonly code: ErrorCode };

/**
 * What became of it: `PAID` says that money came first, `CANCELLED` that somebody ended it first (a changed
 * order took its place); neither released anything.
 */
export type ReleaseResult = { readonly kind: 'RELEASED' | 'PAID' | 'CANCELLED' | 'OVER' };

/** Ends a pending order unsold and frees what it held, unless it has been paid in the meantime. */
export async function releaseOrder(
  ctx: CommandContext,
  input: { readonly orderId: OrderId; readonly reason: ReleaseReason },
): Promise<ReleaseResult> {
  const { orderId, reason } = input;
  return inTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (order?.status === 'CANCELLED') return { kind: 'CANCELLED' };
    if (order?.status !== 'PENDING') return { kind: 'OVER' };
    if (order.paymentStatus === 'PAID') return { kind: 'PAID' };
    const held = await endUnsold(ctx, tx, order, endOf(reason));
    await moveClaims(tx, held, noClaims);
    if (order.couponCode !== null) await giveBackCoupon(tx, orderId, ctx.now);
    return { kind: 'RELEASED' };
  });
}

function endOf(reason: ReleaseReason): UnsoldEnd {
  const common = { action: 'orders.release', reason: reason.kind };
  if (reason.kind === 'REFUSED')
    return {
      ...common,
      status: 'REFUSED',
      refusalCode: reason.code,
      entry: { kind: 'ORDER_REFUSED', facts: { reason: errorSentence(reason.code) } },
    };
  return {
    ...common,
    status: 'EXPIRED',
    entry: { kind: `ORDER_${reason.kind}`, needsPerson: reason.kind === 'EXPIRED_UNCONFIRMED' },
  };
}
