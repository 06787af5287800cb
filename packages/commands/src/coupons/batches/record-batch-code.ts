import type { CouponBatchId, EventId } from '@lanyard/domain/ids/ids';
import type { SourceCoupon } from '@lanyard/domain/ports/coupons';
import type { CommandContext } from '../../context.ts';
import { inTransaction } from '../../in-transaction.ts';
import { notifyLive } from '../../live/notify-live.ts';
import { recordCoupon } from '../record-coupon.ts';

/** A code of a batch that its source has made. */
export interface BatchCodeRecord {
  readonly eventId: EventId;
  readonly batchId: CouponBatchId;
  readonly position: number;
  readonly found: SourceCoupon;
}

/** Keeps a code of a batch in our row, at its place, and tells the pages; safe to repeat. */
export async function recordBatchCode(ctx: CommandContext, record: BatchCodeRecord): Promise<void> {
  const { eventId, batchId, position, found } = record;
  await inTransaction(ctx, async (tx) => {
    const lookup = await recordCoupon(ctx, { eventId, code: found.code, found }, tx);
    if (lookup.found !== 'FOUND') throw new Error('a code of another event is not this one’s');
    await tx.coupon.update({
      where: { id: lookup.couponId },
      data: { batchId, batchPosition: position },
    });
    await notifyLive(tx, `event:${eventId}`);
  });
}
