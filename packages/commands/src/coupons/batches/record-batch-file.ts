import type { CouponBatchId } from '@lanyard/domain/ids/ids';
import { appendAudit } from '../../audit/append-audit.ts';
import type { CommandContext } from '../../context.ts';
import { inTransaction } from '../../in-transaction.ts';

/** Notes who of the staff takes the codes of a batch, with the addresses they were mailed to, as a file. */
export async function recordBatchFile(
  ctx: CommandContext,
  { batchId, codes }: { readonly batchId: CouponBatchId; readonly codes: number },
): Promise<void> {
  await inTransaction(ctx, (tx) =>
    appendAudit(ctx, tx, {
      ...{ action: 'coupons.downloadBatch', subjectKind: 'couponBatch', subjectId: batchId },
      facts: { codes },
    }),
  );
}
