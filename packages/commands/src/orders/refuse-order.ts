import type { Tx } from '@lanyard/db/client';
import { errorSentence, type DomainError, type ErrorCode } from '@lanyard/domain/errors/error-codes';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
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
  const { eventId } = await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { eventId: true } });
  await appendTimeline(tx, {
    eventId,
    orderId,
    kind: 'ORDER_REFUSED',
    once: 1,
    facts: { reason: errorSentence(code, facts) },
    at: ctx.now,
  });
  await appendAudit(ctx, tx, {
    action: 'orders.refuse',
    subjectKind: 'order',
    subjectId: orderId,
    facts: { code },
  });
  return true;
}

/** A refusal out of a thrown "no". */
export const refusalOf = (orderId: string, error: DomainError): Refusal => ({
  orderId,
  code: error.code,
  facts: error.facts,
});
