import type { Tx } from '@lanyard/db/client';
import { errorSentence, type DomainError, type ErrorCode } from '@lanyard/domain/errors/error-codes';
import { asId } from '@lanyard/domain/ids/ids';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';

/** Why an order is refused. */
export interface Refusal {
  readonly orderId: string;
  readonly code: ErrorCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Ends an order that never held anything; does nothing when it is no draft any more. */
export async function refuseOrder(ctx: CommandContext, refusal: Refusal): Promise<void> {
  await inTransaction(ctx, (tx) => refuseDraft(ctx, tx, refusal));
}

/** The same inside a transaction; answers whether it was this call that refused. */
async function refuseDraft(ctx: CommandContext, tx: Tx, refusal: Refusal): Promise<boolean> {
  const { orderId, code, facts } = refusal;
  const { count } = await tx.order.updateMany({
    where: { id: orderId, status: 'DRAFT' },
    data: { status: 'REFUSED', refusalCode: code, refusalFacts: { ...facts }, endedAt: ctx.now },
  });
  if (count === 0) return false;
  const { eventId, replacesId } = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: { eventId: true, replacesId: true },
  });
  const isAboutCode = code.startsWith('COUPON_') || code === 'DISCOUNT_CHANGED';
  for (const kind of isAboutCode
    ? (['COUPON_REFUSED', 'ORDER_REFUSED'] as const)
    : (['ORDER_REFUSED'] as const))
    await appendTimeline(tx, {
      eventId,
      orderId,
      kind,
      once: 1,
      facts: { reason: errorSentence(code, facts) },
      at: ctx.now,
    });
  if (replacesId !== null) await tellReplaced(ctx, tx, { orderId, replacesId });
  await appendAudit(ctx, tx, {
    action: 'orders.refuse',
    subjectKind: 'order',
    subjectId: orderId,
    facts: { code },
  });
  return true;
}

/** The order whose place it would have taken goes on; its page may have been closed for this one. */
async function tellReplaced(
  ctx: CommandContext,
  tx: Tx,
  { orderId, replacesId }: { orderId: string; replacesId: string },
): Promise<void> {
  const old = await tx.order.findUnique({
    where: { id: replacesId },
    select: { status: true, eventId: true },
  });
  if (old?.status !== 'PENDING') return;
  await appendTimeline(tx, {
    eventId: old.eventId,
    orderId: replacesId,
    kind: 'CHANGE_REFUSED',
    once: orderId,
    at: ctx.now,
  });
  await appendOutbox(tx, {
    target: 'order',
    targetId: asId('order', replacesId),
    message: { kind: 'changeRefused' },
  });
}

/** A refusal out of a thrown "no". */
export const refusalOf = (orderId: string, error: DomainError): Refusal => ({
  orderId,
  code: error.code,
  facts: error.facts,
});
