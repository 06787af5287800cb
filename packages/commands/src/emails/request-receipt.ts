import { createPerson, readPerson } from '@lanyard/db/people/people-repository';
import { maskEmail } from '@lanyard/domain/emails/mask-email';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type OrderId, type RequestId } from '@lanyard/domain/ids/ids';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { lockOrder } from '../orders/lock-order.ts';
import { appendTimeline, timelineId } from '../timeline/append-timeline.ts';

/** One press of "Resend receipt" on one order. */
export interface ReceiptRequest {
  readonly orderId: OrderId;
  readonly requestId: RequestId;
}

/**
 * Notes that somebody wants an order's receipt sent again, once a press; the activity that sends it is started
 * after that. Staff can have it sent to another address: `to`, which stands on the timeline masked. Throws
 * `ORDER_NOT_FOUND`, or `INPUT_INVALID` for an order that has no receipt.
 */
export async function requestReceipt(
  ctx: CommandContext,
  { orderId, requestId, to = null }: ReceiptRequest & { readonly to?: string | null },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, orderId);
    if (!order) throw new DomainError('ORDER_NOT_FOUND');
    if (order.status !== 'COMPLETED')
      throw new DomainError('INPUT_INVALID', { what: 'Only a completed order has a receipt.' });
    if (await tx.timelineEntry.findFirst({ where: { id: { in: requestIds({ orderId, requestId }) } } }))
      return;
    const eventId = asId('event', order.eventId);
    const other =
      to === null
        ? null
        : await createPerson(tx, ctx.keys, {
            ...{ eventId, email: to },
            name: (await readPerson(tx, ctx.keys, order.buyerId)).name,
          });
    await appendTimeline(tx, {
      eventId,
      orderId,
      kind: to === null ? 'RECEIPT_REQUESTED' : 'RECEIPT_REDIRECTED',
      once: requestId,
      facts: {
        ...(ctx.actor.id === undefined ? {} : { staffId: ctx.actor.id }),
        ...(other && to !== null ? { to: maskEmail(to), personId: other.id } : {}),
      },
      at: ctx.now,
    });
    await appendAudit(ctx, tx, {
      action: 'orders.resendReceipt',
      subjectKind: 'order',
      subjectId: orderId,
      facts: { requestId, ...(other ? { personId: other.id } : {}) },
    });
  });
}

/** A request in our books, and whom it is for; null where nobody asked: then nothing is ever sent. */
export async function findReceiptRequest({ db }: CommandContext, request: ReceiptRequest) {
  const entry = await db.prisma.timelineEntry.findFirst({ where: { id: { in: requestIds(request) } } });
  if (!entry) return null;
  return {
    eventId: entry.eventId,
    staffId: factOf(entry.facts, 'staffId'),
    /** Null for the buyer. */
    personId: factOf(entry.facts, 'personId'),
  };
}

/** The timeline's entry of a request, by either of its names. */
function requestIds({ orderId, requestId }: ReceiptRequest): string[] {
  return (['RECEIPT_REQUESTED', 'RECEIPT_REDIRECTED'] as const).map((kind) =>
    timelineId({ orderId, kind, once: requestId }),
  );
}

function factOf(facts: unknown, name: string): string | null {
  const value: unknown = typeof facts === 'object' && facts !== null ? Reflect.get(facts, name) : null;
  return typeof value === 'string' ? value : null;
}
