import { recordPaymentNotice } from '@lanyard/commands/payments/record-payment-notice';
import { expireTransfer } from '@lanyard/commands/transfers/expire-transfer';
import { randomId } from '@lanyard/crypto/random';
import { asId } from '@lanyard/domain/ids/ids';
import type { PaymentNotice } from '@lanyard/domain/ports/payments';
import type { LifeStage } from './life-stage.ts';
import type { LifeStep } from './life-step.ts';

const hourMs = 3_600_000;
const waits = [1, 30, 30, 7 * 24, 24 * 24];

/** Time passes, an hour or weeks. */
export function wait({ ctx }: LifeStage, { pick }: LifeStep): void {
  ctx.moveOn((waits[pick % waits.length] ?? 1) * hourMs);
}

/** The timers of all tickets: offers that have run out end. */
export async function wakeTickets(stage: LifeStage): Promise<void> {
  for (const { id } of await stage.tickets())
    await expireTransfer(stage.ctx, { ticketId: asId('ticket', id) });
}

/** What happens at the processor by itself or by hand, and what it tells us of it: each message twice. */
export async function atProcessor(stage: LifeStage, step: LifeStep): Promise<void> {
  const fact = await factOf(stage, step);
  if (!fact) return;
  const notice: PaymentNotice = {
    ...{ eventId: randomId('evt'), type: 'test', createdAt: stage.ctx.now, about: null, fact },
  };
  for (const _ of [1, 2]) await recordPaymentNotice(stage.ctx, { processor: 'life', notice });
}

async function factOf(
  stage: LifeStage,
  { does, pick, coin }: LifeStep,
): Promise<PaymentNotice['fact'] | null> {
  const { prisma, event, processor } = stage;
  if (does === 'refundFails') {
    const made = processor.refunds.filter(({ isFailed }) => !isFailed);
    const refund = made[pick % Math.max(made.length, 1)];
    if (!refund) return null;
    processor.fail(refund.fact.processorRefundId);
    const { refundId, processorPaymentId, fact } = refund;
    return {
      kind: 'REFUND',
      refundId,
      processorPaymentId,
      ...fact,
      state: 'FAILED',
      failureCode: 'lost_card',
    };
  }
  const payments = await prisma.payment.findMany({
    where: { order: { eventId: event.eventId }, status: 'PAID' },
    orderBy: { id: 'asc' },
  });
  const { processorPaymentId = null } = payments[pick % Math.max(payments.length, 1)] ?? {};
  if (processorPaymentId === null) return null;
  if (does === 'refundOutside') {
    const amountMinor = Math.min(processor.leftOf(processorPaymentId), 700 + pick);
    if (amountMinor <= 0) return null;
    const fact = processor.byHand(processorPaymentId, amountMinor);
    return { kind: 'REFUND', refundId: null, processorPaymentId, ...fact };
  }
  const amount = { amountMinor: 10_000, currency: 'EUR' };
  const disputeId = `dp_${processorPaymentId}`;
  return {
    ...{ kind: 'DISPUTE', disputeId, processorPaymentId, amount, disputeCode: 'fraudulent' },
    state: coin ? 'OPEN' : 'WON',
  };
}
