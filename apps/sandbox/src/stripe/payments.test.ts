import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sessionParams, startTestSandbox, type TestSandbox } from '../testing/test-sandbox.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
beforeEach(() => sandbox.quiet());
afterAll(() => sandbox.close());

async function pay(sessionId: string, card?: string): Promise<unknown> {
  const response = await sandbox.api('POST', `/api/sessions/${sessionId}/pay`, card ? { card } : {});
  return response.json();
}

describe('paying', () => {
  test('makes one succeeded charge and tells the shop in order', async () => {
    const { id } = await sandbox.stripe.checkout.sessions.create(sessionParams());
    expect(await pay(id)).toEqual({ status: 'succeeded' });
    const session = await sandbox.stripe.checkout.sessions.retrieve(id, {
      expand: ['payment_intent.latest_charge'],
    });
    expect(session).toMatchObject({ status: 'complete', payment_status: 'paid', url: null });
    expect(session.payment_intent).toMatchObject({
      status: 'succeeded',
      amount_received: 29_000,
      metadata: { order_id: 'ord_1' },
      latest_charge: { status: 'succeeded', paid: true, payment_method_details: { card: { last4: '4242' } } },
    });
    await sandbox.shop.waitFor(3);
    expect(sandbox.shop.types()).toEqual([
      'payment_intent.succeeded',
      'charge.succeeded',
      'checkout.session.completed',
    ]);
  });

  test('webhooks carry a signature the SDK accepts, over a body it understands', async () => {
    const { id } = await sandbox.stripe.checkout.sessions.create(sessionParams());
    await pay(id);
    const webhook = (await sandbox.shop.waitFor(3)).at(-1);
    expect(webhook?.path).toBe('/webhooks/stripe');
    const signature = webhook?.headers['stripe-signature'] ?? '';
    const event = sandbox.stripe.webhooks.constructEvent(
      webhook?.body ?? '',
      signature,
      'whsec_lanyard_sandbox',
    );
    expect(event).toMatchObject({
      type: 'checkout.session.completed',
      api_version: '2026-10-28.endive',
      pending_webhooks: 1,
      data: { object: { id, status: 'complete', payment_status: 'paid' } },
    });
    expect(() =>
      sandbox.stripe.webhooks.constructEvent(webhook?.body ?? '', signature, 'whsec_other'),
    ).toThrow('No signatures found');
    expect(await sandbox.stripe.events.retrieve(event.id)).toMatchObject({ id: event.id, type: event.type });
  });

  test('a declined card leaves the session open for another one', async () => {
    const { id } = await sandbox.stripe.checkout.sessions.create(sessionParams());
    expect(await pay(id, '4000000000009995')).toEqual({
      status: 'declined',
      declineCode: 'insufficient_funds',
    });
    const declined = await sandbox.stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] });
    expect(declined).toMatchObject({
      status: 'open',
      payment_status: 'unpaid',
      payment_intent: {
        status: 'requires_payment_method',
        last_payment_error: { code: 'card_declined', decline_code: 'insufficient_funds' },
      },
    });
    expect(await pay(id, '4242 4242 4242 4242')).toEqual({ status: 'succeeded' });
    await sandbox.shop.waitFor(4);
    expect(sandbox.shop.types()[0]).toBe('payment_intent.payment_failed');
    const intent = (await sandbox.stripe.checkout.sessions.retrieve(id)).payment_intent;
    const charges = await sandbox.stripe.charges.list({
      payment_intent: typeof intent === 'string' ? intent : '',
    });
    expect(charges.data.map(({ status }) => status)).toEqual(['succeeded', 'failed']);
  });

  test('pressing at the same time makes one charge', async () => {
    const { id } = await sandbox.stripe.checkout.sessions.create(sessionParams());
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => sandbox.api('POST', `/api/sessions/${id}/pay`)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(5);
    const { data } = await sandbox.stripe.charges.list({ limit: 100 });
    const session = await sandbox.stripe.checkout.sessions.retrieve(id);
    expect(data.filter((charge) => charge.payment_intent === session.payment_intent)).toHaveLength(1);
  });

  test('a number that is no card number is refused in words', async () => {
    const { id } = await sandbox.stripe.checkout.sessions.create(sessionParams());
    const answer = await sandbox.api('POST', `/api/sessions/${id}/pay`, { card: '4242424242424241' });
    expect(answer.status).toBe(422);
  });

  test('a session whose time is over closes by itself and tells the shop', async () => {
    const { id } = await sandbox.stripe.checkout.sessions.create(sessionParams());
    sandbox.skipMs(24 * 60 * 60 * 1000 + 1000);
    await sandbox.restart();
    await sandbox.shop.waitFor(1);
    expect(sandbox.shop.types()).toContain('checkout.session.expired');
    expect(await sandbox.stripe.checkout.sessions.retrieve(id)).toMatchObject({ status: 'expired' });
  });
});

describe('refunds', () => {
  test('in part, then the rest, never more than was taken', async () => {
    const { id } = await sandbox.stripe.checkout.sessions.create(sessionParams());
    await pay(id);
    const session = await sandbox.stripe.checkout.sessions.retrieve(id);
    const intent = typeof session.payment_intent === 'string' ? session.payment_intent : '';
    const part = await sandbox.stripe.refunds.create({
      payment_intent: intent,
      amount: 9_000,
      metadata: { why: 'one ticket' },
    });
    expect(part).toMatchObject({
      amount: 9_000,
      status: 'succeeded',
      payment_intent: intent,
      metadata: { why: 'one ticket' },
    });
    await expect(
      sandbox.stripe.refunds.create({ payment_intent: intent, amount: 20_001 }),
    ).rejects.toMatchObject({
      statusCode: 400,
      message: 'Refund amount (€200.01) is greater than unrefunded amount on charge (€200.00)',
    });
    const rest = await sandbox.stripe.refunds.create({ payment_intent: intent, expand: ['charge'] });
    expect(rest).toMatchObject({ amount: 20_000, charge: { amount_refunded: 29_000, refunded: true } });
    await expect(sandbox.stripe.refunds.create({ payment_intent: intent })).rejects.toMatchObject({
      code: 'charge_already_refunded',
    });
    const list = await sandbox.stripe.refunds.list({ payment_intent: intent });
    expect(list.data.map((refund) => refund.id)).toEqual([rest.id, part.id]);
    await sandbox.shop.waitFor(7);
    expect(sandbox.shop.types().slice(3)).toEqual([
      'refund.created',
      'charge.refunded',
      'refund.created',
      'charge.refunded',
    ]);
  });
});

describe('refunds of a card that cannot take them', () => {
  test('succeed, and fail a while later, also when the sandbox was restarted in between', async () => {
    const { id } = await sandbox.stripe.checkout.sessions.create(sessionParams());
    await pay(id, '4000 0000 0000 5126');
    const { data } = await sandbox.stripe.charges.list({ limit: 1 });
    const charge = data[0]?.id ?? '';
    const refund = await sandbox.stripe.refunds.create({ charge, amount: 9_000 });
    expect(refund.status).toBe('succeeded');
    await sandbox.quiet();
    await sandbox.restart();
    sandbox.skipMs(3000);
    await sandbox.restart();
    await sandbox.shop.waitFor(1);
    expect(sandbox.shop.types()).toEqual(['refund.failed']);
    expect(await sandbox.stripe.refunds.retrieve(refund.id, { expand: ['charge'] })).toMatchObject({
      status: 'failed',
      failure_reason: 'expired_or_canceled_card',
      charge: { amount_refunded: 0, refunded: false },
    });
    const ledger: unknown = await (await sandbox.api('GET', '/api/ledger')).json();
    expect(ledger).toHaveProperty(
      'refunds',
      expect.arrayContaining([expect.objectContaining({ id: refund.id, status: 'failed' })]),
    );
    await sandbox.restart();
    await sandbox.settled();
    expect(sandbox.shop.types()).toEqual(['refund.failed']);
  });
});

describe('disputes', () => {
  test('are opened and decided by the bank, once each', async () => {
    const { id } = await sandbox.stripe.checkout.sessions.create(sessionParams());
    await pay(id, '4242 4242 4242 4242');
    const { data } = await sandbox.stripe.charges.list({ limit: 1 });
    const path = `/api/charges/${data[0]?.id}/dispute`;
    await sandbox.quiet();
    expect((await sandbox.api('POST', path, { status: 'won' })).status).toBe(409);
    await sandbox.api('POST', path, {});
    await sandbox.api('POST', path, {});
    await sandbox.api('POST', path, { status: 'lost' });
    expect((await sandbox.api('POST', path, { status: 'won' })).status).toBe(409);
    await sandbox.shop.waitFor(2);
    expect(sandbox.shop.types()).toEqual(['charge.dispute.created', 'charge.dispute.closed']);
    expect((await sandbox.api('POST', '/api/charges/ch_nobody/dispute', {})).status).toBe(404);
  });
});

describe('keys', () => {
  test('a live key is refused everywhere', async () => {
    for (const path of ['/v1/checkout/sessions', '/emails', '/api/ledger']) {
      const answer = await fetch(`${sandbox.url}${path}`, {
        headers: { authorization: 'Bearer sk_live_1234' },
      });
      expect(answer.status).toBe(401);
      expect(await answer.text()).toContain('live keys are refused');
    }
  });

  test('no key and a key of another kind are refused', async () => {
    expect((await fetch(`${sandbox.url}/v1/charges`)).status).toBe(401);
    const answer = await fetch(`${sandbox.url}/v1/charges`, {
      headers: { authorization: 'Bearer nonsense' },
    });
    expect(await answer.json()).toMatchObject({
      error: { message: 'Invalid API Key provided: nonsens****' },
    });
  });
});
