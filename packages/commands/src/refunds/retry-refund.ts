import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type EventId, type RefundId } from '@lanyard/domain/ids/ids';
import type { RefundCause } from '@lanyard/domain/refunds/refund-words';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { amountWords } from '../timeline/fact-words.ts';
import { settleEntry } from '../timeline/settle-entry.ts';
import { createRefund } from './create-refund.ts';
import { findRefundable } from './find-refundable.ts';
import { lockRefund } from './lock-refund.ts';
import { recountRefunds } from './recount-refunds.ts';

/**
 * Has a failed refund made once more, as a refund of its own; pressed twice it is made once. Throws
 * `REFUND_NOT_FOUND`, also for one that did not fail, and `REFUND_TOO_HIGH` when less is left by now.
 */
export async function retryRefund(
  ctx: CommandContext,
  { eventId, refundId }: { readonly eventId: EventId; readonly refundId: RefundId },
): Promise<{ refundId: RefundId }> {
  return inTransaction(ctx, async (tx) => {
    const found = await lockRefund(tx, refundId);
    if (found?.refund.eventId !== eventId || found.refund.status !== 'FAILED')
      throw new DomainError('REFUND_NOT_FOUND');
    const { order, refund } = found;
    if (refund.retriedById !== null) return { refundId: asId('refund', refund.retriedById) };
    const left = refund.isExtra ? null : ((await findRefundable(tx, order.id))?.leftMinor ?? 0);
    if (left !== null && refund.amountMinor > left)
      throw new DomainError('REFUND_TOO_HIGH', { max: amountWords(left, refund.currency) });
    const { paymentId, processorPaymentId, currency, isExtra } = refund;
    const next = await createRefund(ctx, tx, {
      order,
      payment: { id: paymentId, processorPaymentId, currency, isExtra },
      // A refund made at the processor by hand has no cause of ours; made again, it is for the same wish.
      cause: refund.cause === 'OUTSIDE' ? 'CANCELLATION' : causeOf(refund.cause),
      amountMinor: refund.amountMinor,
      cancellationId: refund.cancellationId,
      conversionId: refund.conversionId,
      once: `retry/${refund.id}`,
    });
    await tx.refund.update({ where: { id: refund.id }, data: { retriedById: next } });
    await appendTimeline(tx, {
      eventId: order.eventId,
      orderId: order.id,
      kind: 'REFUND_RETRIED',
      once: refund.id,
      facts: { amount: amountWords(refund.amountMinor, currency) },
      at: ctx.now,
    });
    await settleEntry(tx, { orderId: order.id, kind: 'REFUND_FAILED', once: refund.id }, ctx.now);
    await appendAudit(ctx, tx, {
      action: 'refunds.retry',
      subjectKind: 'order',
      subjectId: order.id,
      facts: { refundId: refund.id },
    });
    await recountRefunds(tx, order.id);
    return { refundId: next };
  });
}

function causeOf(cause: string): Exclude<RefundCause, 'OUTSIDE'> {
  return cause === 'LATE' || cause === 'DOUBLE' || cause === 'CONVERSION' ? cause : 'CANCELLATION';
}
