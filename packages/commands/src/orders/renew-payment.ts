import { asId, type OrderId, type PaymentId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { lockOrder } from './lock-order.ts';
import { paymentIdOf } from './payment-id-of.ts';

/** What renewing came to: the attempt to open a page for, or why there is none to open. */
export type RenewResult =
  | { readonly kind: 'RENEWED'; readonly paymentId: PaymentId }
  /** The last page may still be paid on. */
  | { readonly kind: 'OPEN' }
  | { readonly kind: 'PAID' }
  | { readonly kind: 'OVER' };

/**
 * Begins the next attempt to pay a pending order, once the page of the last one is known to be closed; an
 * attempt that has no page yet is answered again.
 */
export async function renewPayment(
  ctx: CommandContext,
  input: { readonly orderId: OrderId },
): Promise<RenewResult> {
  const { orderId } = input;
  return inTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (order?.status !== 'PENDING') return { kind: 'OVER' };
    const last = await tx.payment.findFirstOrThrow({ where: { orderId }, orderBy: { attempt: 'desc' } });
    if (order.paymentStatus !== 'PENDING' || last.status === 'PAID') return { kind: 'PAID' };
    if (!last.sessionClosedAt)
      return last.sessionId === null
        ? { kind: 'RENEWED', paymentId: asId('payment', last.id) }
        : { kind: 'OPEN' };
    const attempt = last.attempt + 1;
    const paymentId = paymentIdOf(orderId, attempt);
    await tx.payment.update({ where: { id: last.id }, data: { status: 'FAILED' } });
    await tx.payment.create({
      data: {
        id: paymentId,
        orderId,
        attempt,
        processor: last.processor,
        amountMinor: last.amountMinor,
        currency: last.currency,
        createdAt: ctx.now,
      },
    });
    return { kind: 'RENEWED', paymentId };
  });
}
