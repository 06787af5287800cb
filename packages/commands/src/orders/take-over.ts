import type { Tx } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type PaymentId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { noClaims, type Claims } from './claims.ts';
import { endUnsold } from './end-unsold.ts';
import type { LockedOrder } from './lock-order.ts';

/**
 * Whether a changed order may take the locked old one's place: `null`, or the page that has to be closed
 * first, so that nobody pays for an order that is gone. Throws `ALREADY_PAID`, or `CHANGED_ELSEWHERE` when
 * another change came first. An old order that ended unsold is nobody's obstacle.
 */
export async function pageInTheWay(tx: Tx, order: LockedOrder, old: LockedOrder): Promise<PaymentId | null> {
  if (old.status === 'COMPLETED' || old.paymentStatus === 'PAID') throw new DomainError('ALREADY_PAID');
  if (old.status === 'CANCELLED') {
    const winner = await tx.order.findFirst({
      where: { replacesId: old.id, id: { not: order.id }, status: { in: ['PENDING', 'COMPLETED'] } },
      select: { id: true },
    });
    if (winner) throw new DomainError('CHANGED_ELSEWHERE');
  }
  if (old.status !== 'PENDING') return null;
  const payments = await tx.payment.findMany({ where: { orderId: old.id }, orderBy: { attempt: 'desc' } });
  if (payments.some(({ status }) => status === 'PAID')) throw new DomainError('ALREADY_PAID');
  // A page of which only the processor knows is closed by whoever learns of it: its order is over by then.
  const open = payments.find(({ sessionId, sessionClosedAt }) => sessionId !== null && !sessionClosedAt);
  return open ? asId('payment', open.id) : null;
}

/** Ends the locked old order in favour of the new one and tells its process; answers the holds that come free. */
export async function takeOver(
  ctx: CommandContext,
  tx: Tx,
  order: LockedOrder,
  old: LockedOrder,
): Promise<Claims> {
  if (old.status !== 'DRAFT' && old.status !== 'PENDING') return noClaims;
  if (old.status === 'PENDING')
    await appendOutbox(tx, {
      target: 'order',
      targetId: asId('order', old.id),
      message: { kind: 'orderReplaced' },
    });
  return endUnsold(ctx, tx, old, {
    status: 'CANCELLED',
    entry: { kind: 'ORDER_REPLACED', facts: { order: order.reference } },
    action: 'orders.replace',
    reason: 'REPLACED',
  });
}
