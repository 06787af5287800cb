import type { PaymentId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { lockOrder } from '../orders/lock-order.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';

/** A payment page the processor opened for one attempt. */
export interface OpenedPage {
  readonly paymentId: PaymentId;
  readonly sessionId: string;
  readonly url: string;
  readonly expiresAt: Date;
}

/**
 * Keeps where an attempt can be paid, while its order still waits for money; the same page again changes
 * nothing. Answers false when the order is over: a try that was long given up must not show a page to anybody.
 */
export async function recordCheckout(ctx: CommandContext, page: OpenedPage): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    const { orderId } = await tx.payment.findUniqueOrThrow({
      where: { id: page.paymentId },
      select: { orderId: true },
    });
    const order = await lockOrder(tx, orderId);
    if (order?.status !== 'PENDING') return false;
    const payment = await tx.payment.update({
      where: { id: page.paymentId },
      data: { sessionId: page.sessionId, checkoutUrl: page.url, sessionExpiresAt: page.expiresAt },
    });
    await appendTimeline(tx, {
      eventId: order.eventId,
      orderId,
      kind: 'PAYMENT_OPENED',
      once: payment.attempt,
      facts: { attempt: payment.attempt },
      at: ctx.now,
    });
    return true;
  });
}
