import type { Stripe } from 'stripe';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sessionParams, startTestSandbox, type TestSandbox } from '../testing/test-sandbox.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
beforeEach(() => sandbox.quiet());
afterAll(() => sandbox.close());

async function makeCode(
  terms: Stripe.CouponCreateParams,
  changes: Partial<Stripe.PromotionCodeCreateParams> = {},
): Promise<{ promotion_code: string; coupon: string }> {
  const coupon = await sandbox.stripe.coupons.create(terms);
  const promotion = { type: 'coupon', coupon: coupon.id } as const;
  const code = await sandbox.stripe.promotionCodes.create({ promotion, ...changes });
  return { promotion_code: code.id, coupon: coupon.id };
}

function open(
  discount: Stripe.Checkout.SessionCreateParams.Discount,
  changes: Partial<Stripe.Checkout.SessionCreateParams> = {},
): Promise<Stripe.Checkout.Session> {
  return sandbox.stripe.checkout.sessions.create(sessionParams({ discounts: [discount], ...changes }));
}

async function pay(id: string, card?: string): Promise<unknown> {
  return (await sandbox.api('POST', `/api/sessions/${id}/pay`, card ? { card } : {})).json();
}

async function timesRedeemed(promotionCode: string): Promise<[number, number]> {
  const found = await sandbox.stripe.promotionCodes.retrieve(promotionCode, { expand: ['promotion.coupon'] });
  const { coupon } = found.promotion;
  return [found.times_redeemed, typeof coupon === 'object' ? (coupon?.times_redeemed ?? -1) : -1];
}

describe('a session with a code', () => {
  test('charges what is left, and says what was taken off and by what', async () => {
    const { promotion_code, coupon } = await makeCode({ percent_off: 12.5 });
    const session = await open({ promotion_code });
    expect(session).toMatchObject({
      amount_subtotal: 29_000,
      amount_total: 25_375,
      total_details: { amount_discount: 3625 },
      discounts: [{ promotion_code, coupon }],
    });
    const expanded = await sandbox.stripe.checkout.sessions.retrieve(session.id, {
      expand: ['discounts.promotion_code', 'discounts.coupon', 'line_items'],
    });
    expect(expanded.discounts).toMatchObject([
      { promotion_code: { id: promotion_code }, coupon: { percent_off: 12.5 } },
    ]);
    expect(expanded.line_items?.data[0]).toMatchObject({
      amount_subtotal: 29_000,
      amount_discount: 3625,
      amount_total: 25_375,
    });
    expect(await pay(session.id)).toEqual({ status: 'succeeded' });
    const { data } = await sandbox.stripe.charges.list({ limit: 1 });
    expect(data[0]).toMatchObject({ amount: 25_375, status: 'succeeded' });
  });

  test('is counted when it is completed, not before and not for a declined card', async () => {
    const { promotion_code } = await makeCode({ amount_off: 1000, currency: 'eur' });
    const { id } = await open({ promotion_code });
    const { id: left } = await open({ promotion_code });
    await pay(id, '4000000000000002');
    expect(await timesRedeemed(promotion_code)).toEqual([0, 0]);
    await pay(id);
    await sandbox.stripe.checkout.sessions.expire(left);
    expect(await timesRedeemed(promotion_code)).toEqual([1, 1]);
    await pay(id);
    expect(await timesRedeemed(promotion_code)).toEqual([1, 1]);
  });

  test('a code for two orders is used up after two', async () => {
    const { promotion_code } = await makeCode({ percent_off: 10 }, { max_redemptions: 2 });
    for (let order = 0; order < 2; order += 1) await pay((await open({ promotion_code })).id);
    await expect(open({ promotion_code })).rejects.toThrow('no longer active');
  });

  test('takes a coupon without a code as well', async () => {
    const { id: coupon } = await sandbox.stripe.coupons.create({ amount_off: 99_999, currency: 'eur' });
    const session = await open({ coupon });
    expect(session).toMatchObject({ amount_total: 0, discounts: [{ coupon, promotion_code: null }] });
    expect(session.total_details?.amount_discount).toBe(29_000);
  });

  test('what is left must be nothing or enough for a card', async () => {
    const { promotion_code } = await makeCode({ amount_off: 28_951, currency: 'eur' });
    await expect(open({ promotion_code })).rejects.toMatchObject({ code: 'amount_too_small' });
  });

  test('stands in the ledger', async () => {
    const { promotion_code, coupon } = await makeCode({ percent_off: 50 }, { code: 'HALF' });
    const { id } = await open({ promotion_code });
    await pay(id);
    const ledger: unknown = await (await sandbox.api('GET', '/api/ledger')).json();
    const entry = { id, amount: 14_500, amount_discount: 14_500, promotion_code, coupon };
    expect(ledger).toMatchObject({
      sessions: expect.arrayContaining([expect.objectContaining(entry)]),
      promotionCodes: expect.arrayContaining([expect.objectContaining({ code: 'HALF', times_redeemed: 1 })]),
    });
  });

  const codeParam = 'discounts[0][promotion_code]';
  test.each<[string, () => Promise<Stripe.Checkout.SessionCreateParams.Discount[]>, object]>([
    [
      'a code nobody knows',
      async () => [{ promotion_code: 'promo_x' }],
      { statusCode: 400, code: 'resource_missing', param: codeParam },
    ],
    [
      'a code that is switched off',
      async () => [
        { promotion_code: (await makeCode({ percent_off: 5 }, { active: false })).promotion_code },
      ],
      { param: codeParam },
    ],
    [
      'an amount in another currency',
      async () => [{ promotion_code: (await makeCode({ amount_off: 5, currency: 'usd' })).promotion_code }],
      { param: codeParam },
    ],
    [
      'a coupon for other products',
      async () => {
        const { promotion_code } = await makeCode({ percent_off: 5, applies_to: { products: ['prod_1'] } });
        return [{ promotion_code }];
      },
      { param: codeParam },
    ],
    [
      'less than the minimum',
      async () => {
        const restrictions = { minimum_amount: 29_001, minimum_amount_currency: 'eur' };
        const { promotion_code } = await makeCode({ percent_off: 5 }, { restrictions });
        return [{ promotion_code }];
      },
      { param: codeParam },
    ],
    [
      'both a code and a coupon',
      async () => {
        const { promotion_code, coupon } = await makeCode({ percent_off: 5 });
        return [{ promotion_code, coupon }];
      },
      { param: 'discounts[0]' },
    ],
    [
      'two codes',
      async () => {
        const { promotion_code } = await makeCode({ percent_off: 5 });
        return [{ promotion_code }, { promotion_code }];
      },
      { param: 'discounts' },
    ],
    [
      'a coupon that was deleted',
      async () => {
        const { coupon } = await makeCode({ percent_off: 5 });
        await sandbox.stripe.coupons.del(coupon);
        return [{ coupon }];
      },
      { code: 'resource_missing', param: 'discounts[0][coupon]' },
    ],
  ])('refuses %s', async (_what, discounts, expected) => {
    const params = sessionParams({ discounts: await discounts() });
    await expect(sandbox.stripe.checkout.sessions.create(params)).rejects.toMatchObject({
      type: 'StripeInvalidRequestError',
      ...expected,
    });
  });

  test('the minimum counts in the currency of the session', async () => {
    const usd = { minimum_amount: 1, minimum_amount_currency: 'usd' };
    const inUsd = await makeCode({ percent_off: 5 }, { restrictions: usd });
    await expect(open({ promotion_code: inUsd.promotion_code })).rejects.toThrow('minimum amount');
    const both = { ...usd, currency_options: { eur: { minimum_amount: 29_000 } } };
    const inBoth = await makeCode({ percent_off: 5 }, { restrictions: both });
    expect(await open({ promotion_code: inBoth.promotion_code })).toMatchObject({ amount_total: 27_550 });
  });
});

describe('a session that asks for no money', () => {
  test('is completed without card, payment intent or charge', async () => {
    const { promotion_code } = await makeCode({ percent_off: 100 });
    const { id, amount_total } = await open({ promotion_code });
    expect(amount_total).toBe(0);
    await sandbox.quiet();
    expect(await pay(id)).toEqual({ status: 'succeeded' });
    expect(await sandbox.stripe.checkout.sessions.retrieve(id)).toMatchObject({
      status: 'complete',
      payment_status: 'no_payment_required',
      payment_intent: null,
    });
    await sandbox.shop.waitFor(1);
    await sandbox.settled();
    expect(sandbox.shop.types()).toEqual(['checkout.session.completed']);
    expect(await timesRedeemed(promotion_code)).toEqual([1, 1]);
    expect((await sandbox.api('POST', `/api/sessions/${id}/pay`)).status).toBe(409);
  });
});

describe('the page', () => {
  test('shows the code, what it takes off and what is left', async () => {
    const { promotion_code } = await makeCode({ percent_off: 20 }, { code: 'EARLY-20' });
    const { url } = await open({ promotion_code });
    const page = await (await fetch(url ?? '')).text();
    for (const text of ['Subtotal', '€290.00', 'EARLY-20', '−€58.00', 'Pay €232.00']) {
      expect(page).toContain(text);
    }
  });

  test('says nothing of discounts when there is none', async () => {
    const { url } = await sandbox.stripe.checkout.sessions.create(sessionParams());
    const page = await (await fetch(url ?? '')).text();
    expect(page).not.toContain('Subtotal');
    expect(page).not.toContain('Discount');
  });

  test('asks for no card when there is nothing to pay, and leads back once it is done', async () => {
    const { promotion_code } = await makeCode({ percent_off: 100 });
    const { url, id } = await open({ promotion_code });
    const page = await (await fetch(url ?? '')).text();
    expect(page).toContain('Complete order');
    expect(page).not.toContain('Card number');
    const press = () => fetch(url ?? '', { method: 'POST', redirect: 'manual' });
    const answers = await Promise.all([press(), press()]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(answers[0]?.headers.get('location')).toContain(id);
    expect(await (await fetch(url ?? '')).text()).toContain('The order is complete');
    expect(await timesRedeemed(promotion_code)).toEqual([1, 1]);
  });
});
