import type { CouponBatchId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../../context.ts';

/** Whether this run of a batch's job is to go on: nobody has stopped it, and no newer run has taken its place. */
export async function isBatchRunning(
  { db: { prisma } }: CommandContext,
  { batchId, run }: { readonly batchId: CouponBatchId; readonly run: number },
): Promise<boolean> {
  return (await prisma.couponBatch.count({ where: { id: batchId, run, stoppedAt: null } })) > 0;
}
