import { storeBatch } from '@lanyard/commands/coupons/batches/store-batch';
import { noteJob } from '@lanyard/commands/jobs/note-job';
import { makeCodesId } from '@lanyard/contracts/coupons/make-codes';
import { readRecipients } from '@lanyard/domain/coupons/read-recipients';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { CouponBatchId } from '@lanyard/domain/ids/ids';
import { newBatchSchema } from '@lanyard/domain/staff/code-batch.schema';
import { staffCommandContext } from '../../staff-command-context.ts';
import { eventProcedure } from '../../staff-procedure.ts';
import { requireTicketTypes } from '../require-ticket-types.ts';
import { startCodes } from './start-codes.ts';

/**
 * Has many codes of the same terms made, and mailed to those who are named; pressing again is safe. Throws
 * INPUT_INVALID for a ticket type the event does not have and for a list that cannot be read, and TRY_LATER
 * while Temporal is away.
 */
export const make = eventProcedure('coupons.manage')
  .input(newBatchSchema)
  .mutation(async ({ ctx, input }): Promise<{ readonly batchId: CouponBatchId }> => {
    const { eventSlug: _slug, batchId, prefix, count, recipients: pasted, home, label, ...terms } = input;
    const { recipients, problems } = readRecipients(pasted, count);
    const [problem] = problems;
    if (problem) throw new DomainError('INPUT_INVALID', { what: problem.sentence });
    await requireTicketTypes(ctx, terms);
    const batch = { ...{ batchId, eventId: ctx.event.id, home, prefix, label, terms, count }, recipients };
    const command = staffCommandContext(ctx);
    const { run } = await storeBatch(command, batch);
    const job = { id: makeCodesId({ batchId, run }), kind: 'CODES', aboutId: batchId } as const;
    await noteJob(command, { ...job, eventId: ctx.event.id });
    await startCodes(ctx.temporal, { batchId, run });
    return { batchId };
  });
