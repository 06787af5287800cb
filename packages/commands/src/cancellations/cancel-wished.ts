import type { Tx } from '@lanyard/db/client';
import type { RefundId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { createRefund } from '../refunds/create-refund.ts';
import type { RefundablePayment } from '../refunds/find-refundable.ts';
import { recountRefunds } from '../refunds/recount-refunds.ts';
import { amountWords } from '../timeline/fact-words.ts';
import { cancelTickets, giveBackCancelled } from './cancel-tickets.ts';
import { cancelUpgrades } from './cancel-upgrades.ts';
import { endWish } from './end-wish.ts';
import type { LockedWish } from './lock-wish.ts';

/** How a wish is granted; the amount in minor units, at most what is left of the payment. */
interface Granted {
  readonly payment: RefundablePayment | null;
  readonly amountMinor: number;
  readonly answerSealed: string | null;
  readonly requestId: string;
  /** The change of the event that grants it; without one a person does. */
  readonly changeId?: string;
}

/**
 * Writes all that a granted wish to cancel means, in the caller's transaction that has locked it: its end, the
 * tickets, the refund that the order's process is told to make, and last the counters.
 */
export async function cancelWished(
  ctx: CommandContext,
  tx: Tx,
  found: LockedWish,
  { payment, amountMinor, answerSealed, requestId, changeId }: Granted,
): Promise<RefundId | null> {
  const { order, wish } = found;
  await endWish(ctx, tx, found, {
    status: 'APPROVED',
    kind: 'CANCELLATION_APPROVED',
    action: 'cancellations.approve',
    requestId,
    decidedMinor: amountMinor,
    answerSealed,
    facts: { amount: amountWords(amountMinor, order.currency) },
  });
  await cancelTickets(ctx, tx, found);
  const refundId =
    payment && amountMinor > 0
      ? await createRefund(ctx, tx, {
          order,
          payment,
          cause: 'CANCELLATION',
          amountMinor,
          cancellationId: wish.id,
          ...(changeId ? { changeId } : {}),
          once: wish.id,
        })
      : null;
  await recountRefunds(tx, order.id);
  // A "yes" without money, where the rules gave some, is one for what was added later, too.
  const percent = amountMinor === 0 && wish.dueMinor > 0 ? 0 : wish.percent;
  await cancelUpgrades(ctx, tx, found, { percent, changeId });
  await giveBackCancelled(ctx, tx, found);
  return refundId;
}
