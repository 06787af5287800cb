import type { Tx } from '@lanyard/db/client';
import { asId } from '@lanyard/domain/ids/ids';
import type { Money } from '@lanyard/domain/money/money';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { lockOrder, type LockedOrder } from '../orders/lock-order.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { createRefund } from '../refunds/create-refund.ts';
import { recountRefunds } from '../refunds/recount-refunds.ts';
import { appendTimeline, type NewTimelineEntry } from '../timeline/append-timeline.ts';
import { amountWords } from '../timeline/fact-words.ts';
import { applyEarlyNotices, lockProcessorPayment } from './early-money-notices.ts';

/** What became known of an attempt, from the processor's message or from our own question. */
export type PaymentFact =
  | { readonly kind: 'PAID'; readonly processorPaymentId: string | null; readonly paid: Money }
  | { readonly kind: 'DECLINED'; readonly declineCode: string; readonly noticeId: string }
  | { readonly kind: 'EXPIRED' };

type PaymentRow = NonNullable<Awaited<ReturnType<Tx['payment']['findUnique']>>>;

/**
 * Writes one fact about a payment inside the caller's transaction. Facts may come twice, late and in any
 * order. Money is never lost from sight: what cannot become tickets by itself goes on the timeline as needing
 * a person.
 */
export async function applyPaymentFact(
  ctx: CommandContext,
  tx: Tx,
  paymentId: string,
  fact: PaymentFact,
): Promise<void> {
  const processorPaymentId = fact.kind === 'PAID' ? fact.processorPaymentId : null;
  if (processorPaymentId !== null) await lockProcessorPayment(tx, processorPaymentId);
  const { orderId } = await tx.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: { orderId: true },
  });
  const order = await lockOrder(tx, orderId);
  const payment = await tx.payment.findUnique({ where: { id: paymentId } });
  if (!order || !payment) throw new Error(`no order for payment ${paymentId}`);
  if (fact.kind === 'PAID') {
    await applyPaid(ctx, tx, order, payment, fact);
    if (processorPaymentId !== null) await applyEarlyNotices(ctx, tx, processorPaymentId);
    return;
  }
  if (fact.kind === 'DECLINED') return applyDeclined(ctx, tx, order, payment, fact);
  await tx.payment.updateMany({
    where: { id: paymentId, sessionClosedAt: null },
    data: { sessionClosedAt: ctx.now },
  });
}

async function applyPaid(
  ctx: CommandContext,
  tx: Tx,
  order: LockedOrder,
  payment: PaymentRow,
  fact: Extract<PaymentFact, { kind: 'PAID' }>,
): Promise<void> {
  const amount = amountWords(fact.paid.amountMinor, fact.paid.currency.toUpperCase());
  const note = (entry: Pick<NewTimelineEntry, 'kind' | 'facts' | 'needsPerson'>) =>
    appendTimeline(tx, {
      eventId: order.eventId,
      orderId: order.id,
      once: fact.processorPaymentId ?? payment.id,
      at: ctx.now,
      ...entry,
    });
  if (payment.status === 'PAID') {
    const { processorPaymentId } = fact;
    if (processorPaymentId === null || processorPaymentId === payment.processorPaymentId) return;
    // The first report may have come without the processor's id; then this is the same money, named.
    if (payment.processorPaymentId === null)
      await tx.payment.update({ where: { id: payment.id }, data: { processorPaymentId } });
    else await giveBackSecond(ctx, tx, { order, payment, processorPaymentId, paid: fact.paid, note });
    return;
  }
  await tx.payment.update({
    where: { id: payment.id },
    data: {
      status: 'PAID',
      paidMinor: fact.paid.amountMinor,
      processorPaymentId: fact.processorPaymentId,
      paidAt: ctx.now,
      sessionClosedAt: ctx.now,
    },
  });
  await appendAudit(ctx, tx, { action: 'payments.paid', subjectKind: 'payment', subjectId: payment.id });

  const isExact =
    fact.paid.amountMinor === payment.amountMinor && fact.paid.currency.toUpperCase() === payment.currency;
  if (!isExact) {
    const expected = amountWords(payment.amountMinor, payment.currency);
    await note({ kind: 'PAYMENT_WRONG_AMOUNT', facts: { amount, expected }, needsPerson: true });
  } else if (order.paymentStatus === 'PAID') {
    await tx.payment.update({ where: { id: payment.id }, data: { isExtra: true } });
    const { processorPaymentId } = fact;
    await giveBackSecond(ctx, tx, { order, payment, processorPaymentId, paid: fact.paid, note });
  } else {
    await tx.order.update({ where: { id: order.id }, data: { paymentStatus: 'PAID' } });
    if (order.status === 'PENDING') {
      await note({ kind: 'PAYMENT_RECEIVED', facts: { amount } });
      await appendOutbox(tx, {
        target: 'order',
        targetId: asId('order', order.id),
        message: { kind: 'paymentReported', paymentId: asId('payment', payment.id) },
      });
    } else {
      const status = order.status.toLowerCase();
      await note({ kind: 'PAYMENT_LATE', facts: { amount, status }, needsPerson: true });
      await appendOutbox(tx, {
        target: 'order',
        targetId: asId('order', order.id),
        message: { kind: 'moneyCameLate', paymentId: asId('payment', payment.id) },
      });
    }
  }
}

/** Money that came a second time goes back by itself; without the processor's id for it a person has to. */
async function giveBackSecond(
  ctx: CommandContext,
  tx: Tx,
  second: {
    readonly order: LockedOrder;
    readonly payment: PaymentRow;
    readonly processorPaymentId: string | null;
    readonly paid: Money;
    readonly note: (entry: Pick<NewTimelineEntry, 'kind' | 'facts' | 'needsPerson'>) => Promise<boolean>;
  },
): Promise<void> {
  const { order, payment, processorPaymentId, paid, note } = second;
  const currency = paid.currency.toUpperCase();
  const isNew = await note({
    kind: 'PAYMENT_DOUBLE',
    facts: { amount: amountWords(paid.amountMinor, currency) },
    needsPerson: processorPaymentId === null,
  });
  if (!isNew || processorPaymentId === null) return;
  await createRefund(ctx, tx, {
    order,
    payment: { id: payment.id, processorPaymentId, currency, isExtra: true },
    cause: 'DOUBLE',
    amountMinor: paid.amountMinor,
    once: `double/${processorPaymentId}`,
  });
  await recountRefunds(tx, order.id);
}

async function applyDeclined(
  ctx: CommandContext,
  tx: Tx,
  order: LockedOrder,
  payment: PaymentRow,
  fact: Extract<PaymentFact, { kind: 'DECLINED' }>,
): Promise<void> {
  if (payment.status === 'PAID') return;
  await tx.payment.update({
    where: { id: payment.id },
    data: { declineCode: fact.declineCode, declinedAt: ctx.now },
  });
  await tx.order.update({ where: { id: order.id }, data: { wasDeclined: true } });
  await appendTimeline(tx, {
    eventId: order.eventId,
    orderId: order.id,
    kind: 'PAYMENT_DECLINED',
    once: fact.noticeId,
    facts: { declineCode: fact.declineCode },
    at: ctx.now,
  });
  if (order.status !== 'PENDING') return;
  await appendOutbox(tx, {
    target: 'order',
    targetId: asId('order', order.id),
    message: { kind: 'paymentDeclined', paymentId: asId('payment', payment.id) },
  });
}
