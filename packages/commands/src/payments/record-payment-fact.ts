import type { PaymentId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { applyPaymentFact, type PaymentFact } from './apply-payment-fact.ts';

/** Writes what a process learned by asking the processor itself. */
export async function recordPaymentFact(
  ctx: CommandContext,
  input: { readonly paymentId: PaymentId; readonly fact: PaymentFact },
): Promise<void> {
  await inTransaction(ctx, (tx) => applyPaymentFact(ctx, tx, input.paymentId, input.fact));
}
