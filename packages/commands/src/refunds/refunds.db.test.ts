import type { PaymentNotice } from '@lanyard/domain/ports/payments';
import { asId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aHeldOrder, payExactly } from '@lanyard/testing/factories/orders';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { testContext, type TestContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSoldOrder, counted } from '../cancellations/test-support/a-sold-order.ts';
import { countersAndRows } from '../orders/test-support/counters-and-rows.ts';
import { releaseOrder } from '../orders/release-order.ts';
import { settleLatePayment } from '../orders/settle-late-payment.ts';
import { recordPaymentNotice } from '../payments/record-payment-notice.ts';
import { recordRefund } from './record-refund.ts';
import { retryRefund } from './retry-refund.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const money = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });

async function hear(ctx: TestContext, fact: PaymentNotice['fact'], eventId = crypto.randomUUID()) {
  const notice = { eventId, type: 'test', createdAt: ctx.now, about: null, fact };
  return recordPaymentNotice(ctx, { processor: 'stripe', notice });
}

const refundNotice = (more: object) =>
  ({
    kind: 'REFUND',
    refundId: null,
    processorPaymentId: '',
    processorRefundId: 're_1',
    state: 'SENT',
    amount: money(10_000),
    failureCode: null,
    ...more,
  }) as const;

/** An order with one cancelled ticket whose refund is to be made. */
async function aRefund(ctx: TestContext) {
  const sold = await aSoldOrder(ctx);
  const { cancellationId } = await sold.ask();
  const { refundId } = await sold.approve(cancellationId, 29_000);
  if (!refundId) throw new Error('no refund');
  const sent = { state: 'SENT', processorRefundId: `re_${refundId}` } as const;
  return { ...sold, refundId, send: () => recordRefund(ctx, { refundId, outcome: sent }) };
}

describe('a refund', () => {
  it('is in the books once, however often and from wherever it is told', async () => {
    const ctx = testContext(database);
    const { send, order, refunds, refundId, orderId, tasks } = await aRefund(ctx);
    await send();
    await send();
    const processorRefundId = `re_${refundId}`;
    await hear(ctx, refundNotice({ refundId, processorRefundId, processorPaymentId: `pi_${orderId}` }));
    expect(await order()).toMatchObject({ refundStatus: 'PARTIAL', refundedMinor: 29_000 });
    expect(await refunds()).toMatchObject([{ status: 'SENT', processorRefundId }]);
    expect(await tasks()).toEqual([]);
  });

  it('whose message overtakes the answer is the same refund', async () => {
    const ctx = testContext(database);
    const { send, refunds, refundId, orderId } = await aRefund(ctx);
    const processorRefundId = `re_${refundId}`;
    await hear(ctx, refundNotice({ refundId, processorRefundId, processorPaymentId: `pi_${orderId}` }));
    await send();
    expect(await refunds()).toHaveLength(1);
  });

  it('that fails later is a task, and changes neither ticket nor seats; made again it is whole', async () => {
    const ctx = testContext(database);
    const { send, order, orderId, refundId, statuses, counters, tasks, eventId, refunds } =
      await aRefund(ctx);
    await send();
    const before = await counters();
    const failed = refundNotice({
      processorRefundId: `re_${refundId}`,
      processorPaymentId: `pi_${orderId}`,
      state: 'FAILED',
      failureCode: 'expired_or_canceled_card',
    });
    await hear(ctx, failed);
    await hear(ctx, failed);
    expect(await order()).toMatchObject({ refundStatus: 'FAILED', refundedMinor: 0 });
    expect(await tasks()).toEqual(['REFUND_FAILED']);
    expect(await statuses()).toEqual(['CANCELLED', 'ISSUED', 'ISSUED']);
    expect(await counters()).toEqual(before);

    const retries = await Promise.all([1, 2].map(() => retryRefund(ctx, { eventId, refundId })));
    expect(new Set(retries.map((retry) => retry.refundId)).size).toBe(1);
    expect(await tasks()).toEqual([]);
    const [next] = retries;
    if (!next) throw new Error('no retry');
    const outcome = { state: 'SENT', processorRefundId: 're_again' } as const;
    await recordRefund(ctx, { refundId: next.refundId, outcome });
    expect(await order()).toMatchObject({ refundStatus: 'PARTIAL', refundedMinor: 29_000 });
    expect((await refunds()).map(({ status }) => status).toSorted()).toEqual(['FAILED', 'SENT']);
  });

  it('made at the processor by hand is in the books, a task, and cancels nothing', async () => {
    const ctx = testContext(database);
    const { order, orderId, statuses, tasks, ask, approve } = await aSoldOrder(ctx);
    const outside = refundNotice({
      processorPaymentId: `pi_${orderId}`,
      processorRefundId: `re_x${orderId}`,
    });
    await hear(ctx, outside);
    await hear(ctx, outside);
    expect(await order()).toMatchObject({ refundStatus: 'PARTIAL', refundedMinor: 10_000 });
    expect(await statuses()).toEqual(['ISSUED', 'ISSUED', 'ISSUED']);
    expect(await tasks()).toEqual(['REFUND_OUTSIDE']);
    const { cancellationId } = await ask({ what: { kind: 'ORDER' } });
    await expect(approve(cancellationId, 77_001)).rejects.toMatchObject({ facts: { max: '€770.00' } });
    await approve(cancellationId, 77_000);
  });

  it('of somebody else’s payment is none of ours', async () => {
    const ctx = testContext(database);
    await hear(ctx, refundNotice({ processorPaymentId: 'pi_nobody', processorRefundId: 're_nobody' }));
    expect(await ctx.db.prisma.refund.count({ where: { processorRefundId: 're_nobody' } })).toBe(0);
  });
});

describe('a dispute', () => {
  const dispute = (orderId: string, state: 'OPEN' | 'WON' | 'LOST') =>
    ({
      kind: 'DISPUTE',
      disputeId: `dp_${orderId}`,
      processorPaymentId: `pi_${orderId}`,
      state,
      amount: money(87_000),
      disputeCode: 'fraudulent',
    }) as const;

  it.each([
    ['WON', []],
    ['LOST', ['DISPUTE_LOST']],
  ] as const)('is a task until it is %s, in whatever order it is heard', async (end, left) => {
    const ctx = testContext(database);
    const { orderId, tasks, statuses } = await aSoldOrder(ctx);
    await hear(ctx, dispute(orderId, 'OPEN'));
    expect(await tasks()).toEqual(['DISPUTE_OPENED']);
    await hear(ctx, dispute(orderId, end));
    await hear(ctx, dispute(orderId, 'OPEN'));
    expect(await tasks()).toEqual(left);
    const payment = await ctx.db.prisma.payment.findFirstOrThrow({ where: { orderId } });
    expect(payment).toMatchObject({ disputeStatus: end, disputedMinor: 87_000 });
    expect(await statuses()).toEqual(['ISSUED', 'ISSUED', 'ISSUED']);
  });

  it('that was lost leaves nothing to give back', async () => {
    const ctx = testContext(database);
    const { orderId, ask, approve } = await aSoldOrder(ctx);
    await hear(ctx, dispute(orderId, 'LOST'));
    const { cancellationId } = await ask();
    await expect(approve(cancellationId, 1)).rejects.toMatchObject({ code: 'REFUND_TOO_HIGH' });
    await approve(cancellationId, 0);
  });
});

describe('news of a payment that is not in the books yet', () => {
  it.each(['before', 'during'] as const)('is written once the payment is noted: heard %s', async (when) => {
    const ctx = testContext(database);
    const { slug } = await anEvent(ctx);
    const { orderId } = await aHeldOrder(ctx, { slug });
    const processorPaymentId = `pi_${orderId}`;
    const dispute = {
      kind: 'DISPUTE',
      disputeId: `dp_${orderId}`,
      processorPaymentId,
      state: 'OPEN',
      amount: money(29_000),
      disputeCode: 'fraudulent',
    } as const;
    const heard = () =>
      Promise.all([
        hear(ctx, refundNotice({ processorPaymentId, processorRefundId: `re_${orderId}` })),
        hear(ctx, dispute),
      ]);
    if (when === 'before') await heard();
    else await Promise.all([heard(), payExactly(ctx, orderId)]);
    await payExactly(ctx, orderId);
    const order = await ctx.db.prisma.order.findUniqueOrThrow({ where: { id: orderId } });
    expect(order).toMatchObject({ refundStatus: 'PARTIAL', refundedMinor: 10_000 });
    const tasks = await ctx.db.prisma.timelineEntry.findMany({
      where: { orderId, needsPerson: true },
      orderBy: { kind: 'asc' },
    });
    expect(tasks.map(({ kind }) => kind)).toEqual(['DISPUTE_OPENED', 'REFUND_OUTSIDE']);
  });
});

describe('late money', () => {
  async function late(capacity: number) {
    const ctx = testContext(database);
    const { eventId, slug } = await anEvent(ctx, { quotas: { hall: capacity } });
    const made = await aHeldOrder(ctx, { slug, lines: { standard: 2 } });
    const { orderId } = made;
    await releaseOrder(ctx, { orderId, reason: { kind: 'EXPIRED' } });
    const { prisma } = ctx.db;
    return {
      ...{ ctx, eventId, slug, orderId },
      settle: async () => {
        const { paymentId } = made.held;
        await payExactly(ctx, orderId);
        return settleLatePayment(ctx, { orderId, paymentId });
      },
      again: () => settleLatePayment(ctx, { orderId, paymentId: made.held.paymentId }),
      order: () => prisma.order.findUniqueOrThrow({ where: { id: orderId }, include: { tickets: true } }),
      tasks: () => prisma.timelineEntry.count({ where: { orderId, needsPerson: true, resolvedAt: null } }),
      check: async () => {
        const all = await countersAndRows(ctx.db, eventId);
        expect(counted(all).counters).toEqual(counted(all).rows);
        return all;
      },
    };
  }

  it('gets the seats if they are there, once', async () => {
    const { settle, again, order, tasks, check } = await late(10);
    const sale = await settle();
    expect(sale).toMatchObject({ kind: 'COMPLETED' });
    expect(await again()).toEqual(sale);
    expect(await order()).toMatchObject({ status: 'COMPLETED', paymentStatus: 'PAID', refundStatus: 'NONE' });
    expect((await order()).tickets).toHaveLength(2);
    expect(await tasks()).toBe(0);
    expect((await check()).quotas).toMatchObject([{ counter: { held: 0, sold: 2 } }]);
  });

  it('goes back where a seat is gone, and stays a task until it is sent', async () => {
    const { ctx, slug, settle, again, order, tasks, check } = await late(3);
    await aHeldOrder(ctx, { slug, lines: { standard: 2 } });
    const settled = await settle();
    if (settled.kind !== 'REFUND') throw new Error(settled.kind);
    expect(await again()).toEqual({ kind: 'NOTHING' });
    expect(await order()).toMatchObject({ status: 'EXPIRED', refundStatus: 'PENDING', tickets: [] });
    expect(await tasks()).toBe(1);
    expect((await check()).quotas).toMatchObject([{ counter: { held: 2, sold: 0 } }]);
    await recordRefund(ctx, {
      refundId: asId('refund', settled.refundId),
      outcome: { state: 'SENT', processorRefundId: `re_${settled.refundId}` },
    });
    expect(await order()).toMatchObject({ refundStatus: 'FULL', refundedMinor: 58_000 });
    expect(await tasks()).toBe(0);
  });

  it('goes back when the event is over', async () => {
    const { ctx, settle } = await late(10);
    ctx.now = new Date('2027-06-01T00:00:00Z');
    expect(await settle()).toMatchObject({ kind: 'REFUND' });
  });
});
