import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { OrderId, RequestId } from '@lanyard/domain/ids/ids';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendTimeline, timelineId } from '../timeline/append-timeline.ts';

/** One press of "Resend receipt" on one order. */
export interface ReceiptRequest {
  readonly orderId: OrderId;
  readonly requestId: RequestId;
}

/**
 * Notes that somebody of the staff wants an order's receipt sent again, once a press; the activity that sends
 * it is started after that. Throws `ORDER_NOT_FOUND`, or `INPUT_INVALID` for an order that has no receipt.
 */
export async function requestReceipt(
  ctx: CommandContext,
  { orderId, requestId }: ReceiptRequest,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const order = await tx.order.findUnique({
      where: { id: orderId },
      select: { eventId: true, status: true },
    });
    if (!order) throw new DomainError('ORDER_NOT_FOUND');
    if (order.status !== 'COMPLETED')
      throw new DomainError('INPUT_INVALID', { what: 'Only a completed order has a receipt.' });
    const isNew = await appendTimeline(tx, {
      eventId: order.eventId,
      orderId,
      kind: 'RECEIPT_REQUESTED',
      once: requestId,
      facts: ctx.actor.id === undefined ? {} : { staffId: ctx.actor.id },
      at: ctx.now,
    });
    if (!isNew) return;
    await appendAudit(ctx, tx, {
      action: 'orders.resendReceipt',
      subjectKind: 'order',
      subjectId: orderId,
      facts: { requestId },
    });
  });
}

/** Whether a request is in our books; what is not is never sent. */
export async function wasReceiptRequested(ctx: CommandContext, request: ReceiptRequest): Promise<boolean> {
  return (await findReceiptRequest(ctx, request)) !== null;
}

/** The timeline's entry of a request. */
export function findReceiptRequest({ db }: CommandContext, { orderId, requestId }: ReceiptRequest) {
  const id = timelineId({ orderId, kind: 'RECEIPT_REQUESTED', once: requestId });
  return db.prisma.timelineEntry.findUnique({ where: { id } });
}
