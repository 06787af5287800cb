import { derivedId } from '@lanyard/crypto/random';
import type { Tx } from '@lanyard/db/client';
import { openBilling } from '@lanyard/db/papers/billing';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type OrderId, type RequestId } from '@lanyard/domain/ids/ids';
import type { BillingDetails } from '@lanyard/domain/papers/paper';
import { grossOf } from '@lanyard/domain/papers/tax-row';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { lockOrder, type LockedOrder } from '../orders/lock-order.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { issueReceipt } from './issue-receipt.ts';
import { paperFrame } from './paper-frame.ts';
import { currentReceipt, leftOfPapers, readPapers, type PaperRow } from './read-papers.ts';
import { writePaper } from './write-paper.ts';

/** Other details on an order's receipt; `requestId` makes a repeated press harmless. */
export interface CorrectReceipt {
  readonly orderId: OrderId;
  /** Number of the receipt that the page showed; null where it knew of none. */
  readonly basedOn: string | null;
  readonly billing: BillingDetails;
  readonly requestId: RequestId;
}

/**
 * Makes an order's receipt out anew: a credit note takes back what is left of the one that stands, another one over
 * the same takes its place, and the buyer is mailed both. What it says already leaves everything as it is. Answers
 * the number of the receipt that stands. Throws `RECEIPT_NOT_FOUND`, `RECEIPT_OVER` when all of it was given back,
 * and `RECEIPT_CHANGED` when somebody was faster.
 */
export async function correctReceipt(
  ctx: CommandContext,
  input: CorrectReceipt,
): Promise<{ number: string }> {
  return inTransaction(ctx, async (tx) => {
    const order = await lockOrder(tx, input.orderId);
    if (order?.status !== 'COMPLETED') throw new DomainError('RECEIPT_NOT_FOUND');
    const ids = {
      note: derivedId('pap', order.id, input.requestId, input.basedOn ?? '', 'note'),
      receipt: derivedId('pap', order.id, input.requestId, input.basedOn ?? '', 'receipt'),
    };
    const papers = await papersOf(ctx, tx, order);
    const pressed = papers.find(({ id }) => id === ids.receipt);
    // The same press with other details is another wish, which the check below answers.
    if (pressed && isSame(await openBilling(tx, ctx.keys, pressed), input.billing))
      return { number: pressed.number };
    const old = currentReceipt(papers);
    if (!old) throw new DomainError('RECEIPT_NOT_FOUND');
    if (isSame(await openBilling(tx, ctx.keys, old), input.billing)) return { number: old.number };
    // Who knew of none may have had the first one written by this very press.
    const isFirst = input.basedOn === null && papers.length === 1;
    if (input.basedOn !== old.number && !isFirst)
      throw new DomainError('RECEIPT_CHANGED', { now: `it is ${old.number} now` });
    const number = await reissue(ctx, tx, { order, papers, old, ids, billing: input.billing });
    await appendAudit(ctx, tx, {
      action: 'receipts.correct',
      subjectKind: 'order',
      subjectId: order.id,
      facts: { requestId: input.requestId, old: old.number, number },
    });
    await appendOutbox(tx, {
      target: 'mail',
      targetId: input.requestId,
      message: { kind: 'receiptCorrected', paperId: asId('paper', ids.receipt) },
    });
    return { number };
  });
}

/** The order's papers; a sale from before there were any gets its receipt first. */
async function papersOf(ctx: CommandContext, tx: Tx, order: LockedOrder): Promise<PaperRow[]> {
  const papers = await readPapers(tx, order.id);
  if (papers.length > 0) return papers;
  await issueReceipt({ ...ctx, now: order.completedAt ?? ctx.now }, tx, order);
  return readPapers(tx, order.id);
}

async function reissue(
  ctx: CommandContext,
  tx: Tx,
  {
    order,
    papers,
    old,
    ids,
    billing,
  }: {
    readonly order: LockedOrder;
    readonly papers: readonly PaperRow[];
    readonly old: PaperRow;
    readonly ids: { readonly note: string; readonly receipt: string };
    readonly billing: BillingDetails;
  },
): Promise<string> {
  const taxes = leftOfPapers(papers);
  if (taxes.every((row) => grossOf(row) === 0)) throw new DomainError('RECEIPT_OVER');
  const refunded = papers.filter(({ cause }) => cause === 'REFUND');
  const { lines, couponCode, money } = old.content;
  const note = await writePaper(ctx, tx, {
    ...{ id: ids.note, order, kind: 'CREDIT_NOTE', cause: 'CORRECTION' },
    before: papers.length,
    credits: old.id,
    billing: await openBilling(tx, ctx.keys, old),
    content: {
      ...paperFrame(order),
      ...{ lines: [], couponCode: null, credited: [], taxes, money: null, tickets: [] },
    },
  });
  const number = await writePaper(ctx, tx, {
    ...{ id: ids.receipt, order, kind: 'RECEIPT', cause: 'CORRECTION', billing },
    before: papers.length + 1,
    content: {
      ...paperFrame(order),
      ...{ lines, couponCode, money, taxes, tickets: [] },
      credited: refunded.map((paper) => ({ number: paper.number, amountMinor: paper.grossMinor })),
    },
  });
  await appendTimeline(tx, {
    eventId: order.eventId,
    orderId: order.id,
    kind: 'RECEIPT_CORRECTED',
    once: ids.receipt,
    facts: {
      ...{ old: old.number, note, number },
      ...(ctx.actor.kind === 'staff' && ctx.actor.id !== undefined ? { staffId: ctx.actor.id } : {}),
    },
    at: ctx.now,
  });
  return number;
}

function isSame(a: BillingDetails, b: BillingDetails): boolean {
  return a.company === b.company && a.vatId === b.vatId && a.address === b.address && a.country === b.country;
}
