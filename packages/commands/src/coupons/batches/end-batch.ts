import type { SourceRefusal } from '@lanyard/contracts/coupons/steer-coupon';
import type { CouponBatchId, EventId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../../context.ts';
import { inTransaction } from '../../in-transaction.ts';
import { notifyLive } from '../../live/notify-live.ts';

/** A run of a batch's job that is over, with what its source refused when it could not go on. */
export interface BatchEnd {
  readonly eventId: EventId;
  readonly batchId: CouponBatchId;
  readonly run: number;
  readonly refused?: SourceRefusal;
}

/** Notes that everything of a batch is made and mailed, or why it stopped; a newer run has its own say. */
export async function endBatch(ctx: CommandContext, end: BatchEnd): Promise<void> {
  const { eventId, batchId, run, refused } = end;
  await inTransaction(ctx, async (tx) => {
    await tx.couponBatch.updateMany({
      where: { id: batchId, run, endedAt: null },
      data:
        refused === undefined
          ? { endedAt: ctx.now, stoppedAt: null, stopCode: null }
          : { stoppedAt: ctx.now, stopCode: refused },
    });
    await notifyLive(tx, `event:${eventId}`);
  });
}
