import { steerBatch } from '@lanyard/commands/coupons/batches/steer-batch';
import { batchSchema } from '@lanyard/domain/staff/code-batch.schema';
import { staffCommandContext } from '../../staff-command-context.ts';
import { eventProcedure } from '../../staff-procedure.ts';
import { startCodes } from './start-codes.ts';

/**
 * Has the rest of a batch made, after it was stopped or when it waits for nothing. Throws COUPON_BATCH_NOT_FOUND,
 * and TRY_LATER while Temporal is away.
 */
export const goOn = eventProcedure('coupons.manage')
  .input(batchSchema)
  .mutation(async ({ ctx, input: { batchId } }): Promise<void> => {
    const { run } = await steerBatch(staffCommandContext(ctx), { eventId: ctx.event.id, batchId }, 'GO_ON');
    if (run !== null) await startCodes(ctx.temporal, { batchId, run });
  });
