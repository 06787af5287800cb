import { noteJob } from '@lanyard/commands/jobs/note-job';
import { findReceiptRequest, requestReceipt } from '@lanyard/commands/emails/request-receipt';
import { exportQuestion } from '@lanyard/commands/exports/find-export-work';
import { storeExport } from '@lanyard/commands/exports/store-export';
import { resendReceiptId } from '@lanyard/contracts/emails/resend-receipt';
import { writeExportId } from '@lanyard/contracts/exports/write-export';
import type { Job } from '@lanyard/db/generated/prisma/client';
import { readPerson } from '@lanyard/db/people/people-repository';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, idPattern, type RequestId } from '@lanyard/domain/ids/ids';
import { isJobKind } from '@lanyard/domain/jobs/job-kinds';
import { jobAgain } from '@lanyard/domain/jobs/job-words';
import { z } from 'zod';
import { readColumnChoices, requireColumns } from '../exports/allowed-columns.ts';
import { startExport } from '../exports/start-export.ts';
import type { StaffEvent } from '../find-staff-event.ts';
import { startResend } from '../orders/start-resend.ts';
import { requireRight } from '../require-right.ts';
import { staffCommandContext } from '../staff-command-context.ts';
import type { StaffMember, StaffServices } from '../staff-context.ts';
import { eventProcedure } from '../staff-procedure.ts';
import { presentJobs, rightToRerun } from './present-jobs.ts';

type Presser = StaffServices & { readonly staff: StaffMember; readonly event: StaffEvent };

/**
 * Has a job that ended done again, where that does nothing twice that must not be; the same press does it once.
 * Throws JOB_NOT_FOUND, JOB_NOT_AGAIN with why, NOT_ALLOWED, and TRY_LATER while Temporal is away.
 */
export const rerun = eventProcedure('jobs.read')
  .input(
    z.object({
      jobId: z.string().max(100),
      /** Made by the page, once a press. */
      requestId: z
        .string()
        .regex(idPattern('request'))
        .transform((text) => asId('request', text)),
    }),
  )
  .mutation(async ({ ctx, input: { jobId, requestId } }): Promise<void> => {
    const { prisma } = ctx.db;
    const job = await prisma.job.findFirst({ where: { id: jobId, eventId: ctx.event.id } });
    const [row] = job ? await presentJobs(ctx, [job]) : [];
    if (!job || !row || !isJobKind(job.kind)) throw new DomainError('JOB_NOT_FOUND');
    requireRight(ctx.staff, rightToRerun(job.kind), ctx.event.id);
    const again = jobAgain(job.kind, row.state);
    if (!again.can) throw new DomainError('JOB_NOT_AGAIN', { why: again.why });
    if (job.kind === 'EXPORT') await exportAgain(ctx, job.aboutId ?? '', requestId);
    else await receiptAgain(ctx, job, requestId);
  });

/** A new file of the same question, with the columns that are still there. */
async function exportAgain(ctx: Presser, id: string, requestId: RequestId): Promise<void> {
  const { prisma } = ctx.db;
  const before = exportQuestion(await prisma.export.findUniqueOrThrow({ where: { id } }));
  const choices = await readColumnChoices(ctx, before.kind);
  const columns = before.columns.filter((key) => choices.some((choice) => choice.key === key));
  requireColumns(choices, columns);
  const exportId = asId('export', `exp_${requestId.slice('req_'.length)}`);
  await storeExport(staffCommandContext(ctx), {
    ...{ ...before, columns, exportId, jobId: writeExportId(exportId) },
    staffId: ctx.staff.id,
  });
  await startExport(ctx.temporal, exportId);
}

/** The same receipt to the same address, whether it is the buyer's or another. */
async function receiptAgain(ctx: Presser, before: Job, requestId: RequestId): Promise<void> {
  const orderId = asId('order', before.aboutId ?? '');
  const command = staffCommandContext(ctx);
  const asked = await findReceiptRequest(command, {
    orderId,
    requestId: asId('request', before.id.slice(before.id.indexOf(':') + 1)),
  });
  const other = asked?.personId ?? null;
  const to = other === null ? null : (await readPerson(ctx.db.prisma, ctx.keys, other)).email;
  await requestReceipt(command, { orderId, requestId, to });
  const job = { id: resendReceiptId(requestId), kind: 'RECEIPT', aboutId: orderId } as const;
  await noteJob(command, { ...job, eventId: ctx.event.id });
  await startResend(ctx.temporal, { orderId, requestId });
}
