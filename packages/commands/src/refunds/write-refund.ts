import type { Tx } from '@lanyard/db/client';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { creditRefund } from '../papers/credit-refund.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { amountWords } from '../timeline/fact-words.ts';
import { settleEntry } from '../timeline/settle-entry.ts';
import type { LockedRefund } from './lock-refund.ts';
import { recountRefunds } from './recount-refunds.ts';

/** What the processor said of a refund. */
export type RefundOutcome =
  | { readonly state: 'SENT'; readonly processorRefundId: string }
  | { readonly state: 'FAILED'; readonly processorRefundId: string | null; readonly failureCode: string };

/**
 * Writes what became of a locked refund, in the caller's transaction; the same again changes nothing. One that fails, at
 * once or days later, is a task for a person and changes neither ticket nor seats.
 */
export async function writeRefund(
  ctx: CommandContext,
  tx: Tx,
  { order, refund }: LockedRefund,
  outcome: RefundOutcome,
): Promise<void> {
  // A failure is final; news of its making may come after it.
  if (refund.status === 'FAILED' || refund.status === outcome.state) return;
  const isSent = outcome.state === 'SENT';
  await tx.refund.update({
    where: { id: refund.id },
    data: {
      status: outcome.state,
      processorRefundId: outcome.processorRefundId ?? refund.processorRefundId,
      ...(isSent ? { sentAt: ctx.now } : { failedAt: ctx.now, failureCode: outcome.failureCode }),
    },
  });
  const amount = amountWords(refund.amountMinor, refund.currency);
  await appendTimeline(tx, {
    eventId: order.eventId,
    orderId: order.id,
    kind: isSent ? 'REFUND_SENT' : 'REFUND_FAILED',
    once: refund.id,
    facts: isSent
      ? { amount, refund: outcome.processorRefundId, refundId: refund.id }
      : { amount, why: outcome.failureCode },
    at: ctx.now,
    needsPerson: !isSent,
  });
  if (isSent && refund.cause === 'LATE')
    await settleEntry(
      tx,
      { orderId: order.id, kind: 'PAYMENT_LATE', once: refund.processorPaymentId },
      ctx.now,
    );
  await appendAudit(ctx, tx, {
    action: isSent ? 'refunds.sent' : 'refunds.failed',
    subjectKind: 'payment',
    subjectId: refund.paymentId,
    facts: { refundId: refund.id },
  });
  await recountRefunds(tx, order.id);
  if (isSent)
    await creditRefund(ctx, tx, {
      order,
      refund: { ...refund, processorRefundId: outcome.processorRefundId },
    });
}
