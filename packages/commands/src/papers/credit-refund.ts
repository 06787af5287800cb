import { derivedId } from '@lanyard/crypto/random';
import type { Tx } from '@lanyard/db/client';
import { openBilling } from '@lanyard/db/papers/billing';
import { creditRows } from '@lanyard/domain/papers/credit-rows';
import { soldIn } from '../cancellations/sold-shares.ts';
import type { CommandContext } from '../context.ts';
import type { LockedOrder } from '../orders/lock-order.ts';
import type { LockedRefund } from '../refunds/lock-refund.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { amountWords } from '../timeline/fact-words.ts';
import { paperFrame } from './paper-frame.ts';
import { currentReceipt, leftOfPapers, readPapers } from './read-papers.ts';
import { writePaper } from './write-paper.ts';

type Refund = Pick<
  LockedRefund['refund'],
  | 'id'
  | 'amountMinor'
  | 'currency'
  | 'isExtra'
  | 'cancellationId'
  | 'conversionId'
  | 'processorRefundId'
  | 'paymentId'
>;

/**
 * Writes the credit note of money that went back, once, in the caller's transaction and as its last write. Money that
 * never was part of a receipt (paid twice, or for an order that was not sold) has none, and neither has a refund
 * that was made again after it had failed: the note of its first try stands.
 */
export async function creditRefund(
  ctx: CommandContext,
  tx: Tx,
  { order, refund }: { readonly order: LockedOrder; readonly refund: Refund },
): Promise<void> {
  if (refund.isExtra) return;
  const papers = await readPapers(tx, order.id);
  const receipt = currentReceipt(papers);
  if (!receipt || (await wasCredited(tx, refund.id))) return;
  const { weights, tickets } = await whatFor(tx, order, refund);
  const taxes = creditRows(refund.amountMinor, leftOfPapers(papers), weights);
  if (taxes.length === 0) return;
  const payment = await tx.payment.findUniqueOrThrow({ where: { id: refund.paymentId } });
  const note = await writePaper(ctx, tx, {
    ...{ id: derivedId('pap', refund.id), order, kind: 'CREDIT_NOTE', cause: 'REFUND' },
    before: papers.length,
    credits: receipt.id,
    refundId: refund.id,
    billing: await openBilling(tx, ctx.keys, receipt),
    content: {
      ...paperFrame(order),
      ...{ lines: [], couponCode: null, credited: [], taxes, tickets },
      money: {
        processor: payment.processor,
        reference: refund.processorRefundId,
        at: ctx.now.toISOString(),
        amountMinor: refund.amountMinor,
      },
    },
  });
  await appendTimeline(tx, {
    eventId: order.eventId,
    orderId: order.id,
    kind: 'CREDIT_NOTE_ISSUED',
    once: refund.id,
    facts: {
      note,
      amount: amountWords(refund.amountMinor, refund.currency),
      receipt: receipt.number,
    },
    at: ctx.now,
  });
}

/** Whether this refund, or one that it makes again, has its note. */
async function wasCredited(tx: Tx, refundId: string): Promise<boolean> {
  for (let id: string | undefined = refundId; id !== undefined;) {
    if (await tx.paper.findUnique({ where: { refundId: id }, select: { id: true } })) return true;
    const before: { id: string } | null = await tx.refund.findUnique({
      where: { retriedById: id },
      select: { id: true },
    });
    id = before?.id;
  }
  return false;
}

/** What a refund is for: the rates of what was cancelled, by how much of it came back, and its tickets. */
async function whatFor(tx: Tx, order: LockedOrder, { cancellationId, conversionId, amountMinor }: Refund) {
  const weights = new Map<number, number>();
  const rateOf = (itemId: string) => order.items.find(({ id }) => id === itemId)?.taxRateBp ?? 0;
  if (conversionId !== null) {
    // It was bought at its old line's rate, whatever it is now.
    const { ticket } = await tx.ticketConversion.findUniqueOrThrow({
      where: { id: conversionId },
      include: { ticket: true },
    });
    weights.set(rateOf(soldIn(ticket)), amountMinor);
    return { weights, tickets: [ticket.reference] };
  }
  if (cancellationId === null) return { weights, tickets: [] };
  const wish = await tx.cancellation.findUniqueOrThrow({
    where: { id: cancellationId },
    include: { tickets: { include: { ticket: true } } },
  });
  const add = (rateBp: number, minor: number) => weights.set(rateBp, (weights.get(rateBp) ?? 0) + minor);
  const isDue = wish.tickets.some(({ dueMinor }) => dueMinor > 0) || wish.swagDueMinor > 0;
  const workshops = order.items.filter(({ kind }) => kind === 'WORKSHOP');
  const paid = workshops.reduce((sum, { unitGrossMinor }) => sum + unitGrossMinor, 0);
  for (const { ticket, dueMinor, grossMinor, workshopsMinor } of wish.tickets) {
    const whole = Math.max(1, grossMinor + workshopsMinor);
    const part = (minor: number) => (isDue ? Math.round((dueMinor * minor) / whole) : minor);
    add(rateOf(soldIn(ticket)), part(grossMinor));
    for (const { taxRateBp, unitGrossMinor } of workshops)
      add(taxRateBp, part(Math.round((workshopsMinor * unitGrossMinor) / Math.max(1, paid))));
  }
  // Workshops went with their tickets above; an order that added one to a ticket has nothing else.
  const isUpgrade = workshops.length === order.items.length;
  const extras = wish.isWholeOrder ? order.items.filter(({ kind }) => kind === 'SWAG' || isUpgrade) : [];
  const all = extras.reduce((sum, { grossMinor }) => sum + grossMinor, 0);
  for (const { taxRateBp, grossMinor } of extras)
    add(taxRateBp, isDue ? Math.round((wish.swagDueMinor * grossMinor) / Math.max(1, all)) : grossMinor);
  return { weights, tickets: wish.tickets.map(({ ticket }) => ticket.reference).toSorted() };
}
