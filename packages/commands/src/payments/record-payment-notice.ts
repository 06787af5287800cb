import type { Tx } from '@lanyard/db/client';
import type { PaymentNotice } from '@lanyard/domain/ports/payments';
import type { CommandContext } from '../context.ts';
import { tellCouponChanged } from '../coupons/tell-coupon-changed.ts';
import { inTransaction } from '../in-transaction.ts';
import { archiveNotice } from '../webhooks/archive-notice.ts';
import { applyPaymentFact } from './apply-payment-fact.ts';
import { applyMoneyFact, keptWhileEarly, lockProcessorPayment } from './early-money-notices.ts';

/**
 * Takes in a processor's verified message: archived once without personal data, its fact written, and the
 * order's process told, all in one transaction; that a code changed is passed on. Answers whether the message
 * was new.
 */
export async function recordPaymentNotice(
  ctx: CommandContext,
  input: { readonly processor: string; readonly notice: PaymentNotice },
): Promise<{ isNew: boolean }> {
  const { notice } = input;
  const { fact } = notice;
  const ofMoney = fact.kind === 'REFUND' || fact.kind === 'DISPUTE' ? fact : null;
  return inTransaction(ctx, async (tx) => {
    if (ofMoney) await lockProcessorPayment(tx, ofMoney.processorPaymentId);
    const payment = await findPayment(tx, notice);
    const isNew = await archiveNotice(tx, {
      id: `${input.processor}:${notice.eventId}`,
      provider: input.processor,
      type: notice.type,
      facts: {
        paymentId: payment?.id ?? null,
        fact: fact.kind,
        ...(fact.kind === 'COUPON_CHANGED' ? { code: fact.code } : {}),
        ...(ofMoney ? await keptWhileEarly(tx, ofMoney) : {}),
      },
      createdAt: notice.createdAt,
      receivedAt: ctx.now,
    });
    if (!isNew) return { isNew };
    if (fact.kind === 'COUPON_CHANGED') await tellCouponChanged(ctx, tx, fact.code);
    if (ofMoney) await applyMoneyFact(ctx, tx, ofMoney);
    if (!payment) return { isNew };
    if (fact.kind === 'PAID' || fact.kind === 'EXPIRED') await applyPaymentFact(ctx, tx, payment.id, fact);
    if (fact.kind === 'DECLINED')
      await applyPaymentFact(ctx, tx, payment.id, { ...fact, noticeId: notice.eventId });
    return { isNew };
  });
}

async function findPayment(tx: Tx, { about }: PaymentNotice): Promise<{ id: string } | null> {
  if (!about) return null;
  // Our own id in the metadata comes first: the message may overtake the answer that told us the session.
  if (about.paymentId) {
    const own = await tx.payment.findUnique({ where: { id: about.paymentId }, select: { id: true } });
    if (own) return own;
  }
  if (!about.sessionId) return null;
  return tx.payment.findUnique({ where: { sessionId: about.sessionId }, select: { id: true } });
}
