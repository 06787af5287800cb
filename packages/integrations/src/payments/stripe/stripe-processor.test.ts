import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describePaymentProcessor } from '../payment-processor.contract.ts';
import { makeCheckoutRequest, type PaymentCall } from '../payment-processor.harness.ts';
import type { StubRequest } from '../../test-support/stub-server.ts';
import { createStripeProcessor } from './stripe-processor.ts';
import { makeStripeNotice } from './test-support/make-stripe-notice.ts';
import { startStripeStub, type StripeStub } from './test-support/stripe-stub.ts';

const webhookSecret = 'whsec_test';
const fits: Record<PaymentCall, (request: StubRequest) => boolean> = {
  OPEN: ({ method, url }) => method === 'POST' && url.pathname === '/v1/checkout/sessions',
  LOOK_UP: ({ method, url }) => method === 'GET' && url.pathname.startsWith('/v1/checkout'),
  EXPIRE: ({ url }) => url.pathname.endsWith('/expire'),
  REFUND: ({ method, url }) => method === 'POST' && url.pathname === '/v1/refunds',
  LOOK_UP_REFUND: ({ method, url }) => method === 'GET' && url.pathname === '/v1/refunds',
};

function connect(stub: StripeStub) {
  return createStripeProcessor({ secretKey: 'sk_test_1', webhookSecret, apiBase: stub.url, timeoutMs: 200 });
}

describePaymentProcessor('Stripe, recorded answers', async () => {
  const stub = await startStripeStub();
  return {
    processor: connect(stub),
    async pay(sessionId, card) {
      const session = stub.sessions.get(sessionId);
      if (!session) throw new Error('no such page');
      if (session.amount_total === 0) {
        Object.assign(session, { status: 'complete', payment_status: 'no_payment_required' });
        return;
      }
      const status = card === 'GOOD' ? 'succeeded' : 'requires_payment_method';
      session.payment_intent = { id: `pi_${sessionId}`, object: 'payment_intent', status };
      if (card === 'GOOD') Object.assign(session, { status: 'complete', payment_status: 'paid' });
    },
    async makePromotion(code, percentOff) {
      stub.promotions.set(`promo_${code}`, percentOff);
      return `promo_${code}`;
    },
    trouble: async (kind, call) => stub.trouble(kind, fits[call]),
    clearTroubles: async () => stub.clearTroubles(),
    countPages: async (orderId) =>
      [...stub.sessions.values()].filter(({ metadata }) => metadata['order_id'] === orderId).length,
    refundsOf: async (processorPaymentId) =>
      stub.refunds
        .filter(({ payment_intent }) => payment_intent === processorPaymentId)
        .map(({ amount }) => amount),
    makeNotice: (recipe) => makeStripeNotice(recipe, webhookSecret),
    close: () => stub.close(),
  };
});

describe('Stripe alone', () => {
  let stub: StripeStub;
  beforeAll(async () => {
    stub = await startStripeStub();
  });
  afterAll(() => stub.close());

  it('sends what ties a payment to its order, under a key of the attempt', async () => {
    const request = makeCheckoutRequest({ attempt: 3 });
    await connect(stub).openCheckout(request);
    const sent = stub.seen.at(-1);
    const form = new URLSearchParams(sent?.body);
    expect(sent?.headers['idempotency-key']).toBe(`order/${request.orderId}/attempt/3`);
    expect(form.get('client_reference_id')).toBe(request.orderId);
    for (const prefix of ['metadata', 'payment_intent_data[metadata]']) {
      expect(form.get(`${prefix}[order_id]`)).toBe(request.orderId);
      expect(form.get(`${prefix}[payment_id]`)).toBe(request.paymentId);
      expect(form.get(`${prefix}[reference]`)).toBe('K7M2QX');
      expect(form.get(`${prefix}[attempt]`)).toBe('3');
    }
    expect(sent?.headers['x-stripe-client-telemetry']).toBeUndefined();
  });

  it('names the code that made the lines cheaper, and only then', async () => {
    for (const couponCode of ['EARLY-20', null]) {
      await connect(stub).openCheckout(makeCheckoutRequest({ couponCode }));
      const form = new URLSearchParams(stub.seen.at(-1)?.body);
      expect(form.get('metadata[coupon_code]')).toBe(couponCode);
      expect(form.get('payment_intent_data[metadata][coupon_code]')).toBe(couponCode);
      expect(form.has('discounts[0][promotion_code]')).toBe(false);
    }
  });

  it.each([
    [{ status: 'complete', payment_status: 'unpaid' }, 'processing', 'PROCESSING'],
    [{ status: 'complete', payment_status: 'unpaid' }, 'requires_payment_method', 'EXPIRED'],
    [{ status: 'complete', payment_status: 'no_payment_required' }, null, 'PAID'],
    [{ status: 'expired', payment_status: 'unpaid' }, null, 'EXPIRED'],
  ] as const)('reads %o with the payment %s as %s', async (state, intent, expected) => {
    const { sessionId } = await connect(stub).openCheckout(makeCheckoutRequest());
    const payment_intent = intent && { id: 'pi_2', object: 'payment_intent', status: intent };
    Object.assign(stub.sessions.get(sessionId) ?? {}, { ...state, payment_intent });
    expect(await connect(stub).lookUpCheckout(sessionId)).toMatchObject({ state: expected });
    expect(await connect(stub).expireCheckout(sessionId)).toMatchObject({ state: expected });
  });

  it('is unreachable when nobody listens', async () => {
    const gone = await startStripeStub();
    await gone.close();
    await expect(connect(gone).lookUpCheckout('cs_test_1')).rejects.toMatchObject({
      code: 'UNREACHABLE',
      vendorCode: 'no_connection',
    });
  });

  it('takes a message signed with the old and the new secret while it is being rolled', () => {
    const recipe = {
      kind: 'PAID',
      sessionId: 'cs_1',
      orderId: 'ord_1',
      paymentId: 'pay_1',
      buyerEmail: 'a@example.org',
      money: { amountMinor: 100, currency: 'EUR' },
    } as const;
    const { rawBody, headers } = makeStripeNotice(recipe, webhookSecret);
    const rolled = headers['stripe-signature']?.replace(',v1=', `,v1=${'0'.repeat(64)},v1=`);
    expect(connect(stub).readNotice(rawBody, { 'Stripe-Signature': rolled }).fact.kind).toBe('PAID');
  });

  it('refuses settings that cannot work', () => {
    const make = (changes: object) => () =>
      createStripeProcessor({ secretKey: 'sk_test_1', webhookSecret, ...changes });
    expect(make({ webhookSecret: ' ' })).toThrow('webhook secret');
    expect(make({ apiBase: 'http://127.0.0.1:1/path' })).toThrow('origin');
  });
});
