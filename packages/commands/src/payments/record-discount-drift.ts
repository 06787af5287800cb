import type { PaymentId } from '@lanyard/domain/ids/ids';
import type { Money } from '@lanyard/domain/money/money';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { lockOrder } from '../orders/lock-order.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { amountWords } from '../timeline/fact-words.ts';

/** A page that came out wrong because of a code; nulls where the processor refused to make one at all. */
export interface DriftedPage {
  readonly paymentId: PaymentId;
  readonly sessionId: string | null;
  readonly shown: Money | null;
}

/**
 * Notes that the processor takes something else off for a code than we do. The page, which nobody was shown,
 * is closed; the next attempt goes without the processor's discount, and a person compares the code later.
 */
export async function recordDiscountDrift(ctx: CommandContext, page: DriftedPage): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const payment = await tx.payment.findUniqueOrThrow({ where: { id: page.paymentId } });
    const order = await lockOrder(tx, payment.orderId);
    if (!order) throw new Error(`no order for payment ${page.paymentId}`);
    await tx.payment.update({
      where: { id: page.paymentId },
      data: { sessionId: page.sessionId, sessionClosedAt: ctx.now },
    });
    await appendTimeline(tx, {
      eventId: order.eventId,
      orderId: order.id,
      kind: 'DISCOUNT_DRIFT',
      once: payment.attempt,
      facts: {
        code: order.couponCode ?? '',
        shown: page.shown
          ? amountWords(page.shown.amountMinor, page.shown.currency.toUpperCase())
          : 'an error',
        amount: amountWords(payment.amountMinor, payment.currency),
      },
      at: ctx.now,
      needsPerson: true,
    });
  });
}

/** Whether the processor was found to take something else off an order than we do. */
export async function hasDiscountDrifted({ db }: CommandContext, orderId: string): Promise<boolean> {
  return (await db.prisma.timelineEntry.count({ where: { orderId, kind: 'DISCOUNT_DRIFT' } })) > 0;
}
