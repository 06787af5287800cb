import { derivedId } from '@lanyard/crypto/random';
import type { Tx } from '@lanyard/db/client';
import { asId } from '@lanyard/domain/ids/ids';
import type { PaymentNotice } from '@lanyard/domain/ports/payments';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { lockOrder } from '../orders/lock-order.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { creditRefund } from '../papers/credit-refund.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { amountWords } from '../timeline/fact-words.ts';
import { lockRefund } from './lock-refund.ts';
import { recountRefunds } from './recount-refunds.ts';
import { writeRefund } from './write-refund.ts';

type RefundNotice = Extract<PaymentNotice['fact'], { kind: 'REFUND' }>;

/**
 * Writes what the processor says of a refund, inside the caller's transaction. One that we did not ask for was
 * made there by hand: it is written into our books and shown to a person, and cancels nothing by itself. A refund
 * of a payment that is not ours changes nothing.
 */
export async function applyRefundNotice(ctx: CommandContext, tx: Tx, notice: RefundNotice): Promise<void> {
  const known = await findRefund(tx, notice);
  const found = known && (await lockRefund(tx, known.id));
  if (found) {
    const { processorRefundId, failureCode } = notice;
    await writeRefund(
      ctx,
      tx,
      found,
      notice.state === 'SENT'
        ? { state: 'SENT', processorRefundId }
        : { state: 'FAILED', processorRefundId, failureCode: failureCode ?? 'unknown' },
    );
  } else if (notice.state === 'SENT') await writeOutside(ctx, tx, notice);
}

/** By our own id first: the message may overtake the answer that told us the processor's. */
async function findRefund(tx: Tx, { refundId, processorRefundId }: RefundNotice) {
  const select = { id: true } as const;
  const own = refundId === null ? null : await tx.refund.findUnique({ where: { id: refundId }, select });
  return own ?? tx.refund.findUnique({ where: { processorRefundId }, select });
}

async function writeOutside(ctx: CommandContext, tx: Tx, notice: RefundNotice): Promise<void> {
  const { processorPaymentId, processorRefundId, amount } = notice;
  const subject = await findPayment(tx, processorPaymentId);
  if (!subject) return;
  const order = await lockOrder(tx, subject.orderId);
  if (!order) return;
  const currency = amount.currency.toUpperCase();
  const id = asId('refund', derivedId('rfd', processorRefundId));
  const { count } = await tx.refund.createMany({
    data: {
      id,
      eventId: order.eventId,
      orderId: order.id,
      paymentId: subject.paymentId,
      cause: 'OUTSIDE',
      status: 'SENT',
      amountMinor: amount.amountMinor,
      currency,
      processorPaymentId,
      processorRefundId,
      isExtra: subject.isExtra,
      createdAt: ctx.now,
      sentAt: ctx.now,
    },
    skipDuplicates: true,
  });
  if (count === 0) return;
  await appendTimeline(tx, {
    eventId: order.eventId,
    orderId: order.id,
    kind: 'REFUND_OUTSIDE',
    once: processorRefundId,
    facts: { amount: amountWords(amount.amountMinor, currency), refund: processorRefundId },
    at: ctx.now,
    needsPerson: true,
  });
  await appendAudit(ctx, tx, {
    action: 'refunds.outside',
    subjectKind: 'payment',
    subjectId: subject.paymentId,
    facts: { amountMinor: amount.amountMinor },
  });
  await recountRefunds(tx, order.id);
  await appendOutbox(tx, {
    target: 'mail',
    targetId: asId('request', derivedId('req', processorRefundId)),
    message: { kind: 'refundedOutside', refundId: id },
  });
  const refund = await tx.refund.findUniqueOrThrow({ where: { id } });
  await creditRefund(ctx, tx, { order, refund });
}

/** The attempt a payment at the processor belongs to, also where it came a second time for the same attempt. */
async function findPayment(
  tx: Tx,
  processorPaymentId: string,
): Promise<{ orderId: string; paymentId: string; isExtra: boolean } | null> {
  const payment = await tx.payment.findFirst({ where: { processorPaymentId } });
  if (payment) return { orderId: payment.orderId, paymentId: payment.id, isExtra: payment.isExtra };
  const other = await tx.refund.findFirst({ where: { processorPaymentId } });
  return other && { orderId: other.orderId, paymentId: other.paymentId, isExtra: true };
}
