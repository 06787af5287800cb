import type { MirroredTerms } from '@lanyard/commands/coupons/record-coupon';
import { renewPayment } from '@lanyard/commands/orders/renew-payment';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { aCoupon } from '@lanyard/testing/factories/a-coupon';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aHeldOrder } from '@lanyard/testing/factories/orders';
import { testContext, type TestContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fakeCoupons } from '../../testing/ports/fake-coupons.ts';
import { fakeProcessor } from '../../testing/ports/fake-processor.ts';
import { fakeSender } from '../../testing/ports/fake-sender.ts';
import { runActivity } from '../../testing/run-activity.ts';
import { createPaymentCalls } from './create-payment-calls.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

async function setUp(terms?: Partial<MirroredTerms> & { readonly shownDiscountMinor: number }) {
  const ctx = testContext(database);
  const { slug, eventId } = await anEvent(ctx, {
    types: { standard: { price: 290 } },
    swag: { shirt: { price: 24, stock: { m: 5 } } },
  });
  const { orderId, held, input } = await aHeldOrder(ctx, {
    ...{ slug, lines: { standard: 2 } },
    ...(terms && {
      coupon: { code: 'SPRING', shownDiscountMinor: terms.shownDiscountMinor },
      lookup: await aCoupon(ctx, { eventId, code: 'SPRING', ...terms }),
    }),
  });
  const { paymentId } = held;
  const payments = fakeProcessor();
  const { db, keys } = database;
  const calls = createPaymentCalls({
    ...{ db, keys, payments },
    coupons: fakeCoupons(),
    email: fakeSender(),
    webUrl: 'https://web.test',
  });
  const { prisma } = db;
  return {
    ...{ ctx, orderId, paymentId, payments, input, prisma },
    sessionId: `cs_${orderId}_1`,
    open: (attempt: number) =>
      runActivity('openCheckout', attempt, () => calls.openCheckout({ orderId, paymentId })),
    /** Begins the next attempt and opens its page. */
    openNext: async (now: TestContext) => {
      const renewed = await renewPayment(now, { orderId });
      if (renewed.kind !== 'RENEWED') throw new Error(`not renewed: ${renewed.kind}`);
      const { paymentId: next } = renewed;
      return runActivity('openCheckout', 1, () => calls.openCheckout({ orderId, paymentId: next }));
    },
    look: (attempt: number) =>
      runActivity('lookUpPayment', attempt, () => calls.lookUpPayment({ paymentId })),
    shut: (attempt: number) =>
      runActivity('closeCheckout', attempt, () => calls.closeCheckout({ paymentId })),
    payment: () => prisma.payment.findUniqueOrThrow({ where: { id: paymentId } }),
    order: () => prisma.order.findUniqueOrThrow({ where: { id: orderId } }),
    attempts: async (key: string) =>
      (await prisma.activityAttempt.findMany({ where: { key }, orderBy: { id: 'asc' } })).map(
        ({ n, outcome, code }) => [n, outcome, code],
      ),
  };
}

describe('openCheckout', () => {
  it('opens one page and keeps one row when the first answer is lost; both tries are in the books', async () => {
    const { orderId, payments, sessionId, open, payment, attempts, prisma } = await setUp();
    payments.loseAnswers(1);
    await expect(open(1)).rejects.toMatchObject({ type: 'UNREACHABLE', nonRetryable: false });
    expect(payments.pages.size).toBe(1);
    expect((await payment()).sessionId).toBeNull();
    const opened = await open(2);
    expect(payments.pages.size).toBe(1);
    const { sessionExpiresAt } = await payment();
    expect(await payment()).toMatchObject({ sessionId, sessionClosedAt: null });
    expect(opened).toEqual({ state: 'OPEN', pageEndsAt: sessionExpiresAt?.getTime() });
    expect(await attempts(`order/${orderId}/attempt/1`)).toEqual([
      [1, 'FAILED', 'UNREACHABLE/answer_lost'],
      [2, 'OK', null],
    ]);
    expect(await prisma.timelineEntry.count({ where: { orderId, kind: 'PAYMENT_OPENED' } })).toBe(1);
  });

  it('asks nobody again once the page is in our books', async () => {
    const { orderId, open, attempts } = await setUp();
    expect(await open(1)).toEqual(await open(2));
    expect(await attempts(`order/${orderId}/attempt/1`)).toHaveLength(1);
  });

  it('sends exactly what was ordered', async () => {
    const { payments, sessionId, open, input } = await setUp();
    await open(1);
    expect(payments.pages.get(sessionId)?.request).toMatchObject({
      currency: 'EUR',
      buyerEmail: input.buyer.email,
      lines: [{ name: 'Test Conf: Ticket standard', quantity: 2, unit: { amountMinor: 29_000 } }],
    });
  });

  it('never gives away a page that charges something else', async () => {
    const { payments, open, payment } = await setUp();
    payments.misprice({ amountMinor: 57_999, currency: 'EUR' });
    await expect(open(1)).rejects.toMatchObject({ type: 'REFUSED', nonRetryable: true });
    expect((await payment()).checkoutUrl).toBeNull();
    payments.misprice({ amountMinor: 58_000, currency: 'USD' });
    await expect(open(2)).rejects.toMatchObject({ type: 'REFUSED' });
  });
});

describe('openCheckout of an order with a code', () => {
  it('leaves a code for everything to the processor, at full prices', async () => {
    const { payments, sessionId, open, payment } = await setUp({ shownDiscountMinor: 11_600 });
    payments.takeOff(11_600);
    await open(1);
    expect(payments.pages.get(sessionId)?.request).toMatchObject({
      promotion: { sourceId: 'promo_test' },
      couponCode: 'SPRING',
      lines: [{ quantity: 2, unit: { amountMinor: 29_000 } }],
    });
    expect(await payment()).toMatchObject({ amountMinor: 46_400, sessionId });
  });

  it('asks for what is due where the processor cannot take the code off', async () => {
    const discount = { kind: 'AMOUNT', amountMinor: 1001, currency: 'EUR', per: 'TICKET' } as const;
    const { payments, sessionId, open } = await setUp({ discount, shownDiscountMinor: 2002 });
    await open(1);
    expect(payments.pages.get(sessionId)?.request).toMatchObject({
      promotion: null,
      couponCode: 'SPRING',
      lines: [{ quantity: 2, unit: { amountMinor: 27_999 } }],
    });
  });

  it('closes a page that came out wrong, tells a person, and asks for what is due on the next', async () => {
    const { ctx, orderId, payments, sessionId, open, openNext, payment, prisma } = await setUp({
      shownDiscountMinor: 11_600,
    });
    payments.takeOff(11_599);
    payments.loseAnswers(1);
    await expect(open(1)).rejects.toMatchObject({ type: 'UNREACHABLE' });
    for (const attempt of [2, 3]) expect(await open(attempt)).toEqual({ state: 'DRIFTED' });
    expect(payments.pages.get(sessionId)?.state).toBe('EXPIRED');
    expect(await payment()).toMatchObject({ checkoutUrl: null, sessionId, sessionExpiresAt: null });
    const next = await openNext(ctx);
    expect(next).toMatchObject({ state: 'OPEN' });
    expect(payments.pages.get(`cs_${orderId}_2`)?.request).toMatchObject({
      promotion: null,
      lines: [{ quantity: 2, unit: { amountMinor: 23_200 } }],
    });
    expect(await prisma.timelineEntry.findMany({ where: { orderId, needsPerson: true } })).toMatchObject([
      { kind: 'DISCOUNT_DRIFT', facts: { code: 'SPRING', shown: '€464.01', amount: '€464.00' } },
    ]);
  });

  it('honours a code that was taken back at the processor since it was accepted here', async () => {
    const { ctx, orderId, payments, open, openNext, prisma } = await setUp({ shownDiscountMinor: 11_600 });
    payments.refusePromotions();
    for (const attempt of [1, 2]) expect(await open(attempt)).toEqual({ state: 'DRIFTED' });
    expect(await openNext(ctx)).toMatchObject({ state: 'OPEN' });
    expect(payments.pages.get(`cs_${orderId}_2`)?.request.promotion).toBeNull();
    expect(await prisma.timelineEntry.count({ where: { orderId, kind: 'DISCOUNT_DRIFT' } })).toBe(1);
  });
});

describe('lookUpPayment', () => {
  it('finds the money once, however often it has to look', async () => {
    const { payments, sessionId, open, look, order, prisma, orderId } = await setUp();
    expect(await look(1)).toEqual({ state: 'OPEN' });
    await open(1);
    expect(await look(1)).toEqual({ state: 'OPEN' });
    payments.payOn(sessionId);
    payments.loseAnswers(1);
    await expect(look(1)).rejects.toMatchObject({ type: 'UNREACHABLE' });
    expect(await order()).toMatchObject({ paymentStatus: 'PENDING' });
    for (const attempt of [2, 3]) expect(await look(attempt)).toEqual({ state: 'PAID' });
    expect(await order()).toMatchObject({ paymentStatus: 'PAID' });
    expect(await prisma.outbox.count({ where: { targetId: orderId } })).toBe(1);
    expect(await prisma.timelineEntry.count({ where: { orderId, kind: 'PAYMENT_RECEIVED' } })).toBe(1);
  });
});

describe('closeCheckout', () => {
  it('closes the page for good, also when the answer to that is lost', async () => {
    const { payments, sessionId, open, shut, payment, attempts, paymentId } = await setUp();
    await open(1);
    payments.loseAnswers(1);
    await expect(shut(1)).rejects.toMatchObject({ type: 'UNREACHABLE' });
    expect(payments.pages.get(sessionId)?.state).toBe('EXPIRED');
    expect((await payment()).sessionClosedAt).toBeNull();
    expect(await shut(2)).toEqual({ state: 'CLOSED' });
    expect(await shut(3)).toEqual({ state: 'CLOSED' });
    expect((await payment()).sessionClosedAt).not.toBeNull();
    expect(await attempts(`close/${paymentId}`)).toHaveLength(2);
  });

  it('tells the truth about a page that was paid meanwhile', async () => {
    const { payments, sessionId, open, shut, order } = await setUp();
    await open(1);
    payments.payOn(sessionId);
    payments.loseAnswers(1);
    await expect(shut(1)).rejects.toMatchObject({ type: 'UNREACHABLE' });
    expect(await shut(2)).toEqual({ state: 'PAID' });
    expect(await shut(3)).toEqual({ state: 'PAID' });
    expect(await order()).toMatchObject({ paymentStatus: 'PAID' });
  });

  it('has nothing to close when no page was ever opened', async () => {
    const { shut } = await setUp();
    expect(await shut(1)).toEqual({ state: 'CLOSED' });
  });
});
