import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { CouponBatchId, EventId } from '@lanyard/domain/ids/ids';
import { appendAudit } from '../../audit/append-audit.ts';
import type { CommandContext } from '../../context.ts';
import { inTransaction } from '../../in-transaction.ts';
import { notifyLive } from '../../live/notify-live.ts';

/** A batch of an event. */
export interface BatchOfEvent {
  readonly eventId: EventId;
  readonly batchId: CouponBatchId;
}

/**
 * Stops a batch, or lets it go on: another run of its job is then to be started, and an older one ends by itself.
 * A batch that is done, or stopped already, stays as it is. Answers the current run, null when none is to be
 * started. Throws COUPON_BATCH_NOT_FOUND.
 */
export async function steerBatch(
  ctx: CommandContext,
  { eventId, batchId }: BatchOfEvent,
  wish: 'STOP' | 'GO_ON',
): Promise<{ readonly run: number | null }> {
  return inTransaction(ctx, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "CouponBatch" WHERE "id" = ${batchId} FOR UPDATE`;
    const batch = await tx.couponBatch.findFirst({ where: { id: batchId, eventId } });
    if (!batch) throw new DomainError('COUPON_BATCH_NOT_FOUND');
    const isStopping = wish === 'STOP';
    if (batch.endedAt !== null || (isStopping && batch.stoppedAt !== null)) return { run: null };
    const run = isStopping ? batch.run : batch.run + 1;
    await tx.couponBatch.update({
      where: { id: batchId },
      data: { run, stoppedAt: isStopping ? ctx.now : null, stopCode: null },
    });
    const action = isStopping ? 'coupons.stopBatch' : 'coupons.continueBatch';
    await appendAudit(ctx, tx, { action, subjectKind: 'couponBatch', subjectId: batchId });
    await notifyLive(tx, `event:${eventId}`);
    return { run: isStopping ? null : run };
  });
}
