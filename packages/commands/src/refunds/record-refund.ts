import type { RefundId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { lockRefund } from './lock-refund.ts';
import { writeRefund, type RefundOutcome } from './write-refund.ts';

/** Writes what the processor answered when it was asked for a refund. */
export async function recordRefund(
  ctx: CommandContext,
  input: { readonly refundId: RefundId; readonly outcome: RefundOutcome },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const found = await lockRefund(tx, input.refundId);
    if (!found) throw new Error(`no refund ${input.refundId}`);
    await writeRefund(ctx, tx, found, input.outcome);
  });
}
