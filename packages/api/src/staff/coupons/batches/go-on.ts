import { steerBatch } from '@lanyard/commands/coupons/batches/steer-batch';
import { noteJob } from '@lanyard/commands/jobs/note-job';
import { makeCodesId } from '@lanyard/contracts/coupons/make-codes';
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
    const command = staffCommandContext(ctx);
    const eventId = ctx.event.id;
    const { run } = await steerBatch(command, { eventId, batchId }, 'GO_ON');
    if (run === null) return;
    const job = { id: makeCodesId({ batchId, run }), kind: 'CODES', aboutId: batchId } as const;
    await noteJob(command, { ...job, eventId });
    await startCodes(ctx.temporal, { batchId, run });
  });
