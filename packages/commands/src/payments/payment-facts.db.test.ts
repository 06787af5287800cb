import type { PaymentNotice } from '@lanyard/domain/ports/payments';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aHeldOrder, payExactly } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markReturned } from '../orders/mark-returned.ts';
import { releaseOrder } from '../orders/release-order.ts';
import { recordCheckout } from './record-checkout.ts';
import { recordPaymentFact } from './record-payment-fact.ts';
import { recordPaymentNotice } from './record-payment-notice.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

async function setUp() {
  const ctx = testContext(database);
  const { slug } = await anEvent(ctx, { types: { standard: { price: 290 } } });
  const made = await aHeldOrder(ctx, { slug });
  const { orderId } = made;
  const { paymentId } = made.held;
  const { prisma } = ctx.db;
  return {
    ctx,
    orderId,
    paymentId,
    order: () => prisma.order.findUniqueOrThrow({ where: { id: orderId } }),
    payment: () => prisma.payment.findUniqueOrThrow({ where: { id: paymentId } }),
    told: async () =>
      (await prisma.outbox.findMany({ where: { targetId: orderId }, orderBy: { id: 'asc' } })).map(
        (row) => row.message,
      ),
    timeline: async () =>
      (
        await prisma.timelineEntry.findMany({
          where: { orderId, kind: { notIn: ['ORDER_PLACED'] } },
          orderBy: { id: 'asc' },
        })
      ).map(({ kind, needsPerson }) => ({ kind, needsPerson })),
    pay: (amountMinor: number, currency = 'EUR', processorPaymentId: string | null = 'pi_1') =>
      recordPaymentFact(ctx, {
        paymentId,
        fact: { kind: 'PAID', processorPaymentId, paid: { amountMinor, currency } },
      }),
  };
}

function notice(eventId: string, fact: PaymentNotice['fact'], about: PaymentNotice['about']): PaymentNotice {
  return { eventId, type: 'checkout.session.test', createdAt: new Date('2026-11-23T12:01:00Z'), about, fact };
}

describe('money', () => {
  it('is written once and told once, however often it is reported', async () => {
    const { order, payment, told, timeline, pay } = await setUp();
    await Promise.all([pay(29_000), pay(29_000, 'eur'), pay(29_000)]);
    await pay(29_000);
    expect(await order()).toMatchObject({ paymentStatus: 'PAID', status: 'PENDING' });
    expect(await payment()).toMatchObject({ status: 'PAID', paidMinor: 29_000, processorPaymentId: 'pi_1' });
    expect(await told()).toEqual([{ kind: 'paymentReported', paymentId: (await payment()).id }]);
    expect(await timeline()).toEqual([{ kind: 'PAYMENT_RECEIVED', needsPerson: false }]);
  });

  it('that comes after the hold ended is told to the order’s process, and to a person until it is settled', async () => {
    const { ctx, orderId, paymentId, order, told, timeline, pay } = await setUp();
    await releaseOrder(ctx, { orderId, reason: { kind: 'EXPIRED' } });
    await pay(29_000);
    await pay(29_000);
    expect(await order()).toMatchObject({ status: 'EXPIRED', paymentStatus: 'PAID' });
    expect(await told()).toEqual([{ kind: 'moneyCameLate', paymentId }]);
    expect(await timeline()).toContainEqual({ kind: 'PAYMENT_LATE', needsPerson: true });
    expect(await timeline()).toHaveLength(2);
  });

  it.each([
    [28_999, 'EUR'],
    [29_001, 'EUR'],
    [29_000, 'USD'],
  ])('of a wrong amount (%i %s) issues nothing and needs a person', async (amount, currency) => {
    const { order, told, timeline, pay } = await setUp();
    await pay(amount, currency);
    expect(await order()).toMatchObject({ status: 'PENDING', paymentStatus: 'PENDING' });
    expect(await told()).toEqual([]);
    expect(await timeline()).toEqual([{ kind: 'PAYMENT_WRONG_AMOUNT', needsPerson: true }]);
  });

  it('that comes a second time under another id goes back by itself', async () => {
    const { ctx, orderId, order, told, timeline, pay } = await setUp();
    await pay(29_000, 'EUR', 'pi_1');
    await pay(29_000, 'EUR', 'pi_2');
    await pay(29_000, 'EUR', 'pi_2');
    expect(await timeline()).toContainEqual({ kind: 'PAYMENT_DOUBLE', needsPerson: false });
    expect(await timeline()).toHaveLength(2);
    const refunds = await ctx.db.prisma.refund.findMany({ where: { orderId } });
    expect(refunds).toMatchObject([
      { cause: 'DOUBLE', processorPaymentId: 'pi_2', amountMinor: 29_000, isExtra: true },
    ]);
    expect(await told()).toContainEqual({ kind: 'refundRequested', refundId: refunds[0]?.id });
    expect(await order()).toMatchObject({ refundStatus: 'PENDING', refundedMinor: 0 });
  });

  it('whose id becomes known only later is still the same money', async () => {
    const { payment, timeline, pay } = await setUp();
    await pay(29_000, 'EUR', null);
    await pay(29_000, 'EUR', 'pi_1');
    await pay(29_000, 'EUR', null);
    expect(await timeline()).toEqual([{ kind: 'PAYMENT_RECEIVED', needsPerson: false }]);
    expect(await payment()).toMatchObject({ processorPaymentId: 'pi_1' });
  });

  it('may follow a declined card, and a decline that arrives late changes nothing', async () => {
    const { ctx, paymentId, order, told, pay } = await setUp();
    const decline = (noticeId: string) =>
      recordPaymentFact(ctx, {
        paymentId,
        fact: { kind: 'DECLINED', declineCode: 'insufficient_funds', noticeId },
      });
    await decline('evt_1');
    expect(await order()).toMatchObject({ wasDeclined: true, paymentStatus: 'PENDING' });
    await pay(29_000);
    await decline('evt_2');
    expect(await told()).toMatchObject([{ kind: 'paymentDeclined' }, { kind: 'paymentReported' }]);
    expect(await order()).toMatchObject({ paymentStatus: 'PAID' });
  });
});

describe('recordPaymentNotice', () => {
  it('keeps a message once, without a word about anybody, and writes its fact', async () => {
    const { ctx, orderId, paymentId, order, told } = await setUp();
    const paid = notice(
      `evt_${orderId}`,
      { kind: 'PAID', processorPaymentId: 'pi_1', paid: { amountMinor: 29_000, currency: 'EUR' } },
      { sessionId: 'cs_1', orderId, paymentId },
    );
    const answers = await Promise.all(
      [1, 2, 3].map(() => recordPaymentNotice(ctx, { processor: 'stripe', notice: paid })),
    );
    expect(answers.filter((answer) => answer.isNew)).toHaveLength(1);
    expect(await order()).toMatchObject({ paymentStatus: 'PAID' });
    expect(await told()).toHaveLength(1);
    const [archived] = await ctx.db.prisma.webhookEvent.findMany({ where: { id: `stripe:evt_${orderId}` } });
    expect(archived?.facts).toEqual({ paymentId, fact: 'PAID' });
  });

  it('finds the attempt by the page when the message does not name it', async () => {
    const { ctx, orderId, paymentId, payment } = await setUp();
    const sessionId = `cs_${orderId}`;
    const page = { paymentId, sessionId, url: 'https://pay.test', expiresAt: ctx.now };
    await recordCheckout(ctx, page);
    await recordCheckout(ctx, page);
    const about = { sessionId, orderId: null, paymentId: null };
    const expired = notice(`evt_x${orderId}`, { kind: 'EXPIRED' }, about);
    await recordPaymentNotice(ctx, { processor: 'stripe', notice: expired });
    expect(await payment()).toMatchObject({ sessionClosedAt: ctx.now, status: 'PENDING' });
    const opened = { orderId, kind: 'PAYMENT_OPENED' };
    expect(await ctx.db.prisma.timelineEntry.count({ where: opened })).toBe(1);
  });

  it.each([null, { sessionId: 'cs_unknown', orderId: null, paymentId: null }])(
    'keeps what is not about us (%j) and does nothing',
    async (about) => {
      const { ctx, orderId, told } = await setUp();
      const strange = notice(`evt_${about?.sessionId ?? 'none'}_${orderId}`, { kind: 'EXPIRED' }, about);
      expect(await recordPaymentNotice(ctx, { processor: 'stripe', notice: strange })).toEqual({
        isNew: true,
      });
      expect(await told()).toEqual([]);
    },
  );

  it('keeps that a code changed, which is about no order', async () => {
    const { ctx, orderId, told } = await setUp();
    const changed = notice(`evt_c${orderId}`, { kind: 'COUPON_CHANGED', code: null }, null);
    expect(await recordPaymentNotice(ctx, { processor: 'stripe', notice: changed })).toEqual({ isNew: true });
    expect(await told()).toEqual([]);
  });
});

describe('markReturned', () => {
  it('tells the process once that the buyer came back, and not after the end', async () => {
    const { ctx, orderId, told } = await setUp();
    await Promise.all([1, 2, 3].map(() => markReturned(ctx, { orderId })));
    expect(await told()).toEqual([{ kind: 'buyerReturned' }]);
    const over = await setUp();
    await payExactly(ctx, over.orderId);
    await ctx.db.prisma.order.update({ where: { id: over.orderId }, data: { status: 'COMPLETED' } });
    await markReturned(ctx, { orderId: over.orderId });
    expect(await over.told()).toMatchObject([{ kind: 'paymentReported' }]);
  });
});
