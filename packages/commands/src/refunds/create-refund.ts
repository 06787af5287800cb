import { derivedId } from '@lanyard/crypto/random';
import type { Tx } from '@lanyard/db/client';
import { asId, type RefundId } from '@lanyard/domain/ids/ids';
import type { RefundCause } from '@lanyard/domain/refunds/refund-words';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';

/** Money that is to go back. */
export interface NewRefund {
  readonly order: { readonly id: string; readonly eventId: string };
  readonly payment: {
    readonly id: string;
    readonly processorPaymentId: string;
    readonly currency: string;
    readonly isExtra: boolean;
  };
  readonly cause: Exclude<RefundCause, 'OUTSIDE'>;
  readonly amountMinor: number;
  readonly cancellationId?: string | null;
  /** The conversion of a ticket whose difference in price it gives back. */
  readonly conversionId?: string | null;
  /** The change of the event that it follows from. */
  readonly changeId?: string;
  /** What makes it one of a kind, so that a second try finds it done. */
  readonly once: string;
  /** Whether the order's process is told through the outbox; false where that process asked for it itself. */
  readonly isTold?: boolean;
}

/** Writes a refund to be made, once, and tells the order's process, which alone moves money. */
export async function createRefund(ctx: CommandContext, tx: Tx, refund: NewRefund): Promise<RefundId> {
  const { order, payment } = refund;
  const id = asId('refund', derivedId('rfd', order.id, refund.once));
  const { count } = await tx.refund.createMany({
    data: {
      id,
      eventId: order.eventId,
      orderId: order.id,
      paymentId: payment.id,
      cancellationId: refund.cancellationId ?? null,
      conversionId: refund.conversionId ?? null,
      changeId: refund.changeId ?? null,
      cause: refund.cause,
      amountMinor: refund.amountMinor,
      currency: payment.currency,
      processorPaymentId: payment.processorPaymentId,
      isExtra: payment.isExtra,
      createdAt: ctx.now,
    },
    skipDuplicates: true,
  });
  if (count === 0) return id;
  await appendAudit(ctx, tx, {
    action: 'refunds.create',
    subjectKind: 'order',
    subjectId: order.id,
    facts: { refundId: id, amountMinor: refund.amountMinor, cause: refund.cause },
  });
  if (refund.isTold ?? true)
    await appendOutbox(tx, {
      target: 'order',
      targetId: asId('order', order.id),
      message: { kind: 'refundRequested', refundId: id },
    });
  return id;
}
