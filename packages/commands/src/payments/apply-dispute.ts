import type { Tx } from '@lanyard/db/client';
import type { PaymentNotice } from '@lanyard/domain/ports/payments';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { lockOrder } from '../orders/lock-order.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { amountWords } from '../timeline/fact-words.ts';
import { settleEntry } from '../timeline/settle-entry.ts';

type DisputeNotice = Extract<PaymentNotice['fact'], { kind: 'DISPUTE' }>;

const kinds = { OPEN: 'DISPUTE_OPENED', WON: 'DISPUTE_WON', LOST: 'DISPUTE_LOST' } as const;

/**
 * Flags a payment that the buyer's bank contests, and notes how it was decided, inside the caller's transaction.
 * Tickets stay as they are: what becomes of them is for a person. News may come twice and in any order.
 */
export async function applyDispute(ctx: CommandContext, tx: Tx, notice: DisputeNotice): Promise<void> {
  const { processorPaymentId, disputeId, state, amount } = notice;
  const named = await tx.payment.findFirst({
    where: { processorPaymentId },
    select: { orderId: true, id: true },
  });
  const order = named && (await lockOrder(tx, named.orderId));
  if (!order) return;
  const payment = await tx.payment.findUniqueOrThrow({ where: { id: named.id } });
  // That it was opened may be heard after how it ended.
  const isOver = payment.disputeStatus === 'WON' || payment.disputeStatus === 'LOST';
  if (state !== 'OPEN' || !isOver)
    await tx.payment.update({
      where: { id: payment.id },
      data: {
        disputeStatus: state,
        disputedMinor: amount.amountMinor,
        disputedAt: payment.disputedAt ?? ctx.now,
      },
    });
  const opened = { orderId: order.id, kind: 'DISPUTE_OPENED', once: disputeId } as const;
  await appendTimeline(tx, {
    eventId: order.eventId,
    orderId: order.id,
    kind: kinds[state],
    once: disputeId,
    facts: {
      amount: amountWords(amount.amountMinor, amount.currency.toUpperCase()),
      ...(state === 'OPEN' ? { reason: notice.disputeCode } : {}),
    },
    at: ctx.now,
    // A lost one leaves tickets without money behind them.
    needsPerson: state === 'LOST' || (state === 'OPEN' && !isOver),
  });
  if (state !== 'OPEN') await settleEntry(tx, opened, ctx.now);
  await appendAudit(ctx, tx, {
    action: `payments.dispute${state === 'OPEN' ? 'Opened' : 'Closed'}`,
    subjectKind: 'payment',
    subjectId: payment.id,
    facts: { disputeId },
  });
}
