import { randomId } from '@lanyard/crypto/random';
import { readPrintedPaper } from '@lanyard/db/papers/read-printed-paper';
import { asId } from '@lanyard/domain/ids/ids';
import { noBillingDetails, type BillingDetails } from '@lanyard/domain/papers/paper';
import { grossOf } from '@lanyard/domain/papers/tax-row';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder, aHeldOrder, payExactly } from '@lanyard/testing/factories/orders';
import { testContext, type TestContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSoldOrder } from '../cancellations/test-support/a-sold-order.ts';
import { completeOrder } from '../orders/complete-order.ts';
import { lockOrder } from '../orders/lock-order.ts';
import { recordPaymentNotice } from '../payments/record-payment-notice.ts';
import { recordRefund } from '../refunds/record-refund.ts';
import { retryRefund } from '../refunds/retry-refund.ts';
import { correctReceipt } from './correct-receipt.ts';
import { issueReceipt } from './issue-receipt.ts';
import { readPapers } from './read-papers.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const fabrica: BillingDetails = {
  company: 'Fábrica, Lda.',
  vatId: 'PT501442600',
  address: 'Rua do Século 12\nLisboa',
  country: 'PT',
};

const request = () => asId('request', randomId('req'));

/** A sold order with what can be done to its papers. */
async function aReceipt(ctx: TestContext, wishes: Parameters<typeof aSoldOrder>[1] = {}) {
  const sold = await aSoldOrder(ctx, wishes);
  const { orderId } = sold;
  const papers = () => readPapers(ctx.db.prisma, orderId);
  const short = async () =>
    (await papers()).map(({ number, cause, grossMinor }) => `${number.slice(-7)} ${cause} ${grossMinor}`);
  const correct = async (
    billing: BillingDetails = fabrica,
    more: Partial<Parameters<typeof correctReceipt>[1]> = {},
  ) => {
    const basedOn = (await papers()).findLast(({ kind }) => kind === 'RECEIPT')?.number ?? null;
    return correctReceipt(ctx, { orderId, basedOn, billing, requestId: request(), ...more });
  };
  const giveBack = async (amountMinor: number, ticket = 1) => {
    const { cancellationId } = await sold.ask({
      what: { kind: 'TICKETS', references: [sold.ref(ticket)] },
    });
    const { refundId } = await sold.approve(cancellationId, amountMinor);
    if (!refundId) throw new Error('no refund');
    const outcome = { state: 'SENT', processorRefundId: `re_${refundId}` } as const;
    await recordRefund(ctx, { refundId, outcome });
    await recordRefund(ctx, { refundId, outcome });
    return refundId;
  };
  const print = (number: string) => readPrintedPaper(ctx.db, ctx.keys, { orderId, number });
  return { ...sold, papers, short, correct, giveBack, print };
}

describe('the receipt of a sale', () => {
  it('comes with the sale, once, and says what was sold to whom and how it was paid', async () => {
    const ctx = testContext(database);
    const { orderId, papers, print, order } = await aReceipt(ctx, { hasCode: true, hasSwag: true });
    await completeOrder(ctx, { orderId });
    const [receipt, ...others] = await papers();
    expect(others).toEqual([]);
    expect(receipt).toMatchObject({ kind: 'RECEIPT', cause: 'SALE', serial: 1, position: 1 });
    expect(receipt?.number).toMatch(/-R-00001$/);
    const printed = await print(receipt?.number ?? '');
    const { grossMinor, netMinor, taxMinor } = await order();
    expect(printed).toMatchObject({
      buyerName: 'Ada Buyer',
      billing: noBillingDetails,
      grossMinor,
      content: {
        seller: { name: 'Test Conf' },
        couponCode: 'SPRING-20',
        money: { processor: 'stripe', reference: `pi_${orderId}`, amountMinor: grossMinor },
      },
    });
    expect(printed?.content.taxes).toEqual([{ rateBp: 2300, netMinor, taxMinor }]);
    expect(printed?.content.lines.reduce((sum, line) => sum + line.grossMinor, 0)).toBe(grossMinor);
  });

  it('is not written for what cost nothing', async () => {
    const ctx = testContext(database);
    const { papers, correct, orderId } = await aReceipt(ctx, { price: 0 });
    expect(await papers()).toEqual([]);
    await expect(correct()).rejects.toMatchObject({ code: 'RECEIPT_NOT_FOUND' });
    await expect(ctx.db.prisma.paper.count({ where: { orderId } })).resolves.toBe(0);
  });

  it('can never be changed', async () => {
    const ctx = testContext(database);
    const { orderId } = await aReceipt(ctx);
    const change = ctx.db.prisma.paper.updateMany({ where: { orderId }, data: { grossMinor: 1 } });
    await expect(change).rejects.toThrow(/never changed/);
  });

  it('has numbers without a gap, when many are sold at once and some of them fail', async () => {
    const ctx = testContext(database);
    const { slug, eventId } = await anEvent(ctx);
    const orders = [];
    for (let n = 0; n < 6; n++) orders.push(await aHeldOrder(ctx, { slug, lines: { standard: 1 } }));
    for (const { orderId } of orders.slice(0, 5)) await payExactly(ctx, orderId);
    // Takes a number and gives up, as a server does that dies.
    const giveUp = (orderId: string) =>
      ctx.db.prisma.$transaction(async (tx) => {
        const order = await lockOrder(tx, orderId);
        if (order) await issueReceipt(ctx, tx, order);
        throw new Error('gave up');
      });
    const tries = orders.flatMap(({ orderId }) => [
      completeOrder(ctx, { orderId }),
      giveUp(orderId),
      completeOrder(ctx, { orderId }),
    ]);
    const gaveUp = (await Promise.allSettled(tries)).filter(
      (one) => one.status === 'rejected' && /gave up/.test(String(one.reason)),
    );
    expect(gaveUp.length).toBeGreaterThan(0);
    // On a busy machine a try may not have had its turn; its process would ask again.
    for (const { orderId } of orders) await completeOrder(ctx, { orderId });
    const papers = await ctx.db.prisma.paper.findMany({ where: { eventId }, orderBy: { serial: 'asc' } });
    expect(papers.map(({ serial }) => serial)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('a corrected receipt', () => {
  it('is a credit note and another receipt, mailed and told once, however often it is pressed', async () => {
    const ctx = testContext(database);
    const { orderId, correct, short, print, papers } = await aReceipt(ctx);
    const requestId = request();
    const [one, other] = [await correct(fabrica, { requestId }), await correct(fabrica, { requestId })];
    expect(other).toEqual(one);
    expect(await short()).toEqual([
      'R-00001 SALE 87000',
      'C-00001 CORRECTION 87000',
      'R-00002 CORRECTION 87000',
    ]);
    expect(await print(one.number)).toMatchObject({ billing: fabrica, credits: null });
    const [first, note, second] = await papers();
    expect(await print(note?.number ?? '')).toMatchObject({
      billing: noBillingDetails,
      credits: { number: first?.number },
      content: { money: null },
    });
    expect(second?.billingSealed).not.toContain('Lda');
    expect(await ctx.db.prisma.outbox.findMany({ where: { targetId: requestId } })).toMatchObject([
      { target: 'mail', message: { kind: 'receiptCorrected', paperId: second?.id } },
    ]);
    const told = await ctx.db.prisma.timelineEntry.findMany({
      where: { orderId, kind: 'RECEIPT_CORRECTED' },
    });
    expect(told).toMatchObject([
      { facts: { old: first?.number, note: note?.number, number: second?.number } },
    ]);
    const audits = await ctx.db.prisma.auditEntry.count({
      where: { subjectId: orderId, action: 'receipts.correct' },
    });
    expect(audits).toBe(1);
  });

  it('that says what stands there already changes nothing', async () => {
    const { correct, papers } = await aReceipt(testContext(database));
    const { number } = await correct();
    expect(await correct(fabrica, { basedOn: 'an old one' })).toEqual({ number });
    expect(await papers()).toHaveLength(3);
  });

  it('by two at once goes to the first; the second is told and decides again', async () => {
    const { correct, short, papers } = await aReceipt(testContext(database));
    const [first] = await papers();
    const basedOn = first?.number ?? null;
    const results = await Promise.allSettled([
      correct({ ...fabrica, company: 'One' }, { basedOn }),
      correct({ ...fabrica, company: 'Two' }, { basedOn }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'RECEIPT_CHANGED' },
    });
    expect(await short()).toHaveLength(3);
  });

  it('of an order of another time gets the receipt of its sale first', async () => {
    const ctx = testContext(database);
    const { orderId, correct, short, papers } = await aReceipt(ctx);
    const [only] = await papers();
    await ctx.db.prisma.paper.deleteMany({ where: { orderId } });
    await ctx.db.prisma.paperSerial.deleteMany({ where: { eventId: only?.eventId ?? '' } });
    await correct(fabrica, { basedOn: only?.number ?? null });
    expect(await short()).toHaveLength(3);
  });

  it('is over what is left, and over nothing when all went back', async () => {
    const ctx = testContext(database);
    const { correct, short, giveBack, print } = await aReceipt(ctx, { tickets: 2 });
    await giveBack(14_500);
    const { number } = await correct();
    expect(await short()).toEqual([
      'R-00001 SALE 58000',
      'C-00001 REFUND 14500',
      'C-00002 CORRECTION 43500',
      'R-00002 CORRECTION 43500',
    ]);
    expect((await print(number))?.content.credited).toMatchObject([{ amountMinor: 14_500 }]);
    await giveBack(43_500, 2);
    expect((await short()).at(-1)).toBe('C-00003 REFUND 43500');
    await expect(correct(noBillingDetails)).rejects.toMatchObject({ code: 'RECEIPT_OVER' });
  });
});

describe('the credit note of a refund', () => {
  it('is made out as the receipt, at the rate of what was cancelled, once', async () => {
    const ctx = testContext(database);
    const { slug } = await anEvent(ctx, {
      types: { standard: { price: 290 }, book: { price: 20, taxPercent: 6 } },
    });
    const { orderId } = await aCompletedOrder(ctx, { slug, lines: { standard: 1, book: 1 } });
    const payment = await ctx.db.prisma.payment.findFirstOrThrow({ where: { orderId } });
    const notice = (eventId: string) =>
      recordPaymentNotice(ctx, {
        processor: 'stripe',
        notice: {
          eventId,
          type: 'refund.created',
          createdAt: ctx.now,
          about: null,
          fact: {
            kind: 'REFUND',
            refundId: null,
            processorPaymentId: payment.processorPaymentId ?? '',
            processorRefundId: 're_outside',
            state: 'SENT',
            amount: { amountMinor: 15_500, currency: 'EUR' },
            failureCode: null,
          },
        },
      });
    await notice('evt_1');
    await notice('evt_2');
    const [, note, ...others] = await readPapers(ctx.db.prisma, orderId);
    expect(others).toEqual([]);
    expect(note?.content.taxes.map((row) => [row.rateBp, grossOf(row)])).toEqual([
      [600, 1000],
      [2300, 14_500],
    ]);
    const mails = await ctx.db.prisma.outbox.findMany({ where: { target: 'mail' } });
    expect(
      mails.filter(({ message }) => Reflect.get(Object(message), 'kind') === 'refundedOutside'),
    ).toHaveLength(1);
  });

  it('names the tickets that were cancelled, and stands when the refund fails and is made again', async () => {
    const ctx = testContext(database);
    const { giveBack, papers, short, eventId, ref } = await aReceipt(ctx);
    const refundId = await giveBack(29_000);
    const [, note] = await papers();
    expect(note).toMatchObject({ refundId, content: { tickets: [ref(1)] } });
    await recordRefund(ctx, {
      refundId,
      outcome: { state: 'FAILED', processorRefundId: null, failureCode: 'lost_card' },
    });
    const again = await retryRefund(ctx, { eventId, refundId });
    await recordRefund(ctx, {
      refundId: again.refundId,
      outcome: { state: 'SENT', processorRefundId: 're_again' },
    });
    expect(await short()).toEqual(['R-00001 SALE 87000', 'C-00001 REFUND 29000']);
  });
});
