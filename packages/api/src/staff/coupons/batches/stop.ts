import { steerBatch } from '@lanyard/commands/coupons/batches/steer-batch';
import { batchSchema } from '@lanyard/domain/staff/code-batch.schema';
import { staffCommandContext } from '../../staff-command-context.ts';
import { eventProcedure } from '../../staff-procedure.ts';

/** Has no more codes of a batch made; those that are there stay. Throws COUPON_BATCH_NOT_FOUND. */
export const stop = eventProcedure('coupons.manage')
  .input(batchSchema)
  .mutation(async ({ ctx, input: { batchId } }): Promise<void> => {
    await steerBatch(staffCommandContext(ctx), { eventId: ctx.event.id, batchId }, 'STOP');
  });
