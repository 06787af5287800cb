import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';

/** Notes that the actor had payloads of histories shown in clear; `namespace` is Temporal's. */
export async function recordHistoriesDecoded(
  ctx: CommandContext,
  { namespace, payloads }: { readonly namespace: string; readonly payloads: number },
): Promise<void> {
  await inTransaction(ctx, (tx) =>
    appendAudit(ctx, tx, {
      action: 'histories.decode',
      subjectKind: 'history',
      subjectId: namespace,
      facts: { payloads },
    }),
  );
}
