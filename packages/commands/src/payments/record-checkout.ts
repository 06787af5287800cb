import type { PaymentId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';

/** A payment page the processor opened for one attempt. */
export interface OpenedPage {
  readonly paymentId: PaymentId;
  readonly sessionId: string;
  readonly url: string;
  readonly expiresAt: Date;
}

/** Keeps where an attempt can be paid; the same page again changes nothing. */
export async function recordCheckout(ctx: CommandContext, page: OpenedPage): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const payment = await tx.payment.update({
      where: { id: page.paymentId },
      data: { sessionId: page.sessionId, checkoutUrl: page.url, sessionExpiresAt: page.expiresAt },
      include: { order: { select: { eventId: true } } },
    });
    await appendTimeline(tx, {
      eventId: payment.order.eventId,
      orderId: payment.orderId,
      kind: 'PAYMENT_OPENED',
      once: payment.attempt,
      facts: { attempt: payment.attempt },
      at: ctx.now,
    });
  });
}
