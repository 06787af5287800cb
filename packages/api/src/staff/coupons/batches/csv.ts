import { recordBatchFile } from '@lanyard/commands/coupons/batches/record-batch-file';
import { mailWords } from '@lanyard/domain/emails/mail-words';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { batchSchema } from '@lanyard/domain/staff/code-batch.schema';
import type { BatchFile } from '@lanyard/domain/staff/code-batch-views';
import { couponStateWords } from '@lanyard/domain/staff/coupon-words';
import { csvText } from '@lanyard/domain/staff/csv-text';
import { mayHere } from '../../may-here.ts';
import { staffCommandContext } from '../../staff-command-context.ts';
import { eventProcedure } from '../../staff-procedure.ts';
import { readBatchCodes } from './read-batch-codes.ts';

/**
 * The codes of a batch that are made, for a spreadsheet; who takes them is noted. A mutation, since a page must not
 * fetch it by itself. Throws COUPON_BATCH_NOT_FOUND.
 */
export const csv = eventProcedure('coupons.manage')
  .input(batchSchema)
  .mutation(async ({ ctx, input: { batchId } }): Promise<BatchFile> => {
    const { db, event, webUrl } = ctx;
    const batch = await db.prisma.couponBatch.findFirst({ where: { id: batchId, eventId: event.id } });
    if (!batch) throw new DomainError('COUPON_BATCH_NOT_FOUND');
    const showsPeople = mayHere(ctx, 'people.read');
    const rows = await readBatchCodes(ctx, batch, { from: 0, limit: batch.count, showsPeople });
    const made = rows.flatMap((row) => (row.code === null ? [] : [{ ...row, code: row.code }]));
    await recordBatchFile(staffCommandContext(ctx), { batchId, codes: made.length });
    return {
      name: `${batch.prefix}-codes.csv`,
      csv: csvText([
        ['Number', 'Code', 'Link', 'State', 'Tickets in all', 'Used', 'Held', 'Name', 'E-mail', 'Mail'],
        ...made.map(({ number, code, state, capacity, used, held, mail }) => [
          ...[number, code, `${webUrl}/e/${event.slug}?coupon=${encodeURIComponent(code)}`],
          ...[state === null ? null : couponStateWords[state].label, capacity ?? 'no limit', used, held],
          ...[mail?.to?.name ?? null, mail?.to?.email ?? null],
          mail === null ? null : mailWords[mail.state].label,
        ]),
      ]),
    };
  });
