import type { Tx } from '@lanyard/db/client';
import type { PaymentNotice } from '@lanyard/domain/ports/payments';
import type { CommandContext } from '../context.ts';
import { applyRefundNotice } from '../refunds/apply-refund-notice.ts';
import { applyDispute } from './apply-dispute.ts';

/** What a processor says of money that it had taken before. */
export type MoneyFact = Extract<PaymentNotice['fact'], { kind: 'REFUND' | 'DISPUTE' }>;

/**
 * Takes a processor's payment for this transaction, before any order. Its refund or dispute may be heard before
 * the payment itself, whose own message was lost; with this lock either the news finds the payment or whoever
 * notes the payment finds the news.
 */
export async function lockProcessorPayment(tx: Tx, processorPaymentId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${processorPaymentId}, 1))`;
}

/** Facts to keep with news of a payment that is not in our books: yet, or ever, when it is none of ours. */
export async function keptWhileEarly(tx: Tx, fact: MoneyFact): Promise<Record<string, string>> {
  const { processorPaymentId } = fact;
  const payment = await tx.payment.findFirst({ where: { processorPaymentId }, select: { id: true } });
  const refund =
    payment ?? (await tx.refund.findFirst({ where: { processorPaymentId }, select: { id: true } }));
  return refund ? {} : { earlyFor: processorPaymentId, news: JSON.stringify(fact) };
}

/** Writes what a processor says of money that it had taken before. */
export async function applyMoneyFact(ctx: CommandContext, tx: Tx, fact: MoneyFact): Promise<void> {
  if (fact.kind === 'REFUND') await applyRefundNotice(ctx, tx, fact);
  else await applyDispute(ctx, tx, fact);
}

/** Writes what was heard of a payment before it was in our books, oldest first. */
export async function applyEarlyNotices(
  ctx: CommandContext,
  tx: Tx,
  processorPaymentId: string,
): Promise<void> {
  const early = await tx.$queryRaw<{ news: string }[]>`
    SELECT "facts"->>'news' AS "news" FROM "WebhookEvent"
    WHERE "facts"->>'earlyFor' = ${processorPaymentId} AND "facts"->>'news' IS NOT NULL ORDER BY "createdAt"`;
  // Written by `keptWhileEarly`, which takes nothing else.
  for (const { news } of early) await applyMoneyFact(ctx, tx, JSON.parse(news) as MoneyFact);
}
