import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sessionParams, startTestSandbox, type TestSandbox } from '../testing/test-sandbox.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

const nowSeconds = () => Math.floor(Date.now() / 1000);

describe('creating a session', () => {
  test('answers an open session with its page and what was sent', async () => {
    const session = await sandbox.stripe.checkout.sessions.create(sessionParams());
    expect(session).toMatchObject({
      object: 'checkout.session',
      status: 'open',
      payment_status: 'unpaid',
      amount_total: 29_000,
      currency: 'eur',
      client_reference_id: 'ord_1',
      metadata: { order_id: 'ord_1' },
      payment_intent: null,
      livemode: false,
    });
    expect(session.url).toBe(`${sandbox.url}/pay/${session.id}`);
    expect(session.expires_at).toBe(session.created + 24 * 60 * 60);
    expect(session.lastResponse.requestId).toMatch(/^req_/);
    expect(session.lastResponse.headers['stripe-version']).toBe('2026-10-28.endive');
  });

  test('gives line items when they are expanded, with decimals the SDK understands', async () => {
    const session = await sandbox.stripe.checkout.sessions.create(sessionParams({ expand: ['line_items'] }));
    const [item] = session.line_items?.data ?? [];
    expect(item).toMatchObject({ description: 'Conference', quantity: 2, amount_total: 29_000 });
    expect(String(item?.price?.unit_amount_decimal)).toBe('14500');
    const list = await sandbox.stripe.checkout.sessions.listLineItems(session.id);
    expect(list.data.map(({ id }) => id)).toEqual([item?.id]);
  });

  test.each([
    ['an unknown parameter', { colour: 'red' }, 'parameter_unknown', 'colour'],
    [
      'a parameter not built yet',
      { allow_promotion_codes: true },
      'parameter_unknown',
      'allow_promotion_codes',
    ],
    ['no line items', { line_items: undefined }, 'parameter_missing', 'line_items'],
    ['no mode', { mode: undefined }, 'parameter_missing', 'mode'],
    ['an address without scheme', { success_url: 'example.org/thanks' }, 'url_invalid', 'success_url'],
    ['an empty text', { client_reference_id: '' }, 'parameter_invalid_empty', 'client_reference_id'],
    [
      'no name in a line',
      {
        line_items: [
          {
            quantity: 1,
            price_data: { currency: 'eur', unit_amount: 100, product_data: { description: 'x' } },
          },
        ],
      },
      'parameter_missing',
      'line_items[0][price_data][product_data][name]',
    ],
    [
      'a fraction of a cent',
      {
        line_items: [
          { quantity: 1, price_data: { currency: 'eur', unit_amount: 9.5, product_data: { name: 'x' } } },
        ],
      },
      'parameter_invalid_integer',
      'line_items[0][price_data][unit_amount]',
    ],
    [
      'too little money',
      {
        line_items: [
          { quantity: 1, price_data: { currency: 'eur', unit_amount: 49, product_data: { name: 'x' } } },
        ],
      },
      'amount_too_small',
      undefined,
    ],
    ['an end in 29 minutes', { expires_at: nowSeconds() + 29 * 60 }, undefined, 'expires_at'],
    ['an end in 25 hours', { expires_at: nowSeconds() + 25 * 60 * 60 }, undefined, 'expires_at'],
  ])('refuses %s', async (_what, changes, code, param) => {
    // Deliberately not what the types allow: that is what is tested.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const params = sessionParams(changes as object);
    await expect(sandbox.stripe.checkout.sessions.create(params)).rejects.toMatchObject({
      type: 'StripeInvalidRequestError',
      statusCode: 400,
      ...(code ? { code } : {}),
      ...(param ? { param } : {}),
    });
  });

  test('takes the shortest time the vendor allows', async () => {
    const expiresAt = nowSeconds() + 30 * 60 + 1;
    const session = await sandbox.stripe.checkout.sessions.create(sessionParams({ expires_at: expiresAt }));
    expect(session.expires_at).toBe(expiresAt);
  });
});

describe('idempotency', () => {
  test('the same key and parameters give the same session, and say so', async () => {
    const first = await sandbox.stripe.checkout.sessions.create(sessionParams(), {
      idempotencyKey: 'order/1',
    });
    const again = await sandbox.stripe.checkout.sessions.create(sessionParams(), {
      idempotencyKey: 'order/1',
    });
    expect(again.id).toBe(first.id);
    expect(first.lastResponse.headers['idempotent-replayed']).toBeUndefined();
    expect(again.lastResponse.headers['idempotent-replayed']).toBe('true');
  });

  test('concurrent calls with one key make one session', async () => {
    const calls = Array.from({ length: 8 }, () =>
      sandbox.stripe.checkout.sessions.create(sessionParams(), { idempotencyKey: 'order/2' }),
    );
    const ids = (await Promise.all(calls)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(1);
  });

  test('another parameter under the same key is refused', async () => {
    const options = { idempotencyKey: 'order/3' };
    await sandbox.stripe.checkout.sessions.create(sessionParams(), options);
    const other = sessionParams({ client_reference_id: 'ord_2' });
    await expect(sandbox.stripe.checkout.sessions.create(other, options)).rejects.toMatchObject({
      type: 'StripeIdempotencyError',
      statusCode: 400,
    });
  });

  test('a call refused for its parameters does not use up the key', async () => {
    const options = { idempotencyKey: 'order/4' };
    const wrong = sessionParams({ success_url: 'nowhere' });
    await expect(sandbox.stripe.checkout.sessions.create(wrong, options)).rejects.toMatchObject({
      code: 'url_invalid',
    });
    await expect(sandbox.stripe.checkout.sessions.create(sessionParams(), options)).resolves.toHaveProperty(
      'id',
    );
  });
});

describe('expiring a session', () => {
  test('closes it and tells the shop', async () => {
    const session = await sandbox.stripe.checkout.sessions.create(sessionParams());
    await sandbox.quiet();
    const expired = await sandbox.stripe.checkout.sessions.expire(session.id);
    expect(expired).toMatchObject({ id: session.id, status: 'expired', payment_status: 'unpaid', url: null });
    await sandbox.shop.waitFor(1);
    expect(sandbox.shop.types()).toContain('checkout.session.expired');
    const paying = await sandbox.api('POST', `/api/sessions/${session.id}/pay`);
    expect(paying.status).toBe(409);
  });

  test('is refused once it is complete', async () => {
    const session = await sandbox.stripe.checkout.sessions.create(sessionParams());
    await sandbox.api('POST', `/api/sessions/${session.id}/pay`);
    await expect(sandbox.stripe.checkout.sessions.expire(session.id)).rejects.toThrow('status of `complete`');
  });
});

describe('reading', () => {
  test('lists go newest first, page by page, in both directions', async () => {
    const made: string[] = [];
    for (let n = 0; n < 5; n += 1)
      made.push((await sandbox.stripe.checkout.sessions.create(sessionParams())).id);
    const newest = made.toReversed();
    const first = await sandbox.stripe.checkout.sessions.list({ limit: 2 });
    expect(first.data.map(({ id }) => id)).toEqual(newest.slice(0, 2));
    expect(first.has_more).toBe(true);
    const next = await sandbox.stripe.checkout.sessions.list({ limit: 2, starting_after: newest[1] ?? '' });
    expect(next.data.map(({ id }) => id)).toEqual(newest.slice(2, 4));
    const back = await sandbox.stripe.checkout.sessions.list({ limit: 2, ending_before: newest[3] ?? '' });
    expect(back.data.map(({ id }) => id)).toEqual(newest.slice(1, 3));
    expect(back.has_more).toBe(true);
  });

  test('an id nobody knows is 404', async () => {
    await expect(sandbox.stripe.checkout.sessions.retrieve('cs_test_nothing')).rejects.toMatchObject({
      statusCode: 404,
      code: 'resource_missing',
    });
  });

  test('an address nobody knows is 404 in the vendor’s shape', async () => {
    await expect(sandbox.stripe.customers.list()).rejects.toMatchObject({
      type: 'StripeInvalidRequestError',
      statusCode: 404,
    });
  });
});
