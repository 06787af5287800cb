import type { Stripe } from 'stripe';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestSandbox, type TestSandbox } from '../testing/test-sandbox.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

const inAMonth = Math.floor(Date.now() / 1000) + 30 * 24 * 60 * 60;

async function makeCoupon(changes: Stripe.CouponCreateParams = {}): Promise<string> {
  return (await sandbox.stripe.coupons.create({ percent_off: 20, ...changes })).id;
}

async function makeCode(
  changes: Partial<Stripe.PromotionCodeCreateParams> = {},
): Promise<Stripe.PromotionCode> {
  const coupon = await makeCoupon();
  return sandbox.stripe.promotionCodes.create({ promotion: { type: 'coupon', coupon }, ...changes });
}

describe('coupons', () => {
  test('per cent with a fraction, or an amount, with an id of one’s own or without', async () => {
    const percent = await sandbox.stripe.coupons.create({
      id: 'early-bird',
      percent_off: 12.5,
      name: 'Early birds',
      metadata: { why: 'early' },
    });
    expect(percent).toMatchObject({
      id: 'early-bird',
      object: 'coupon',
      percent_off: 12.5,
      amount_off: null,
      currency: null,
      duration: 'once',
      name: 'Early birds',
      metadata: { why: 'early' },
      times_redeemed: 0,
      valid: true,
    });
    const amount = await sandbox.stripe.coupons.create({ amount_off: 500, currency: 'EUR' });
    expect(amount).toMatchObject({ amount_off: 500, currency: 'eur', percent_off: null });
    expect(amount.id).toMatch(/^\w{8}$/);
    expect(await sandbox.stripe.coupons.retrieve('early-bird')).toMatchObject({ percent_off: 12.5 });
  });

  test.each<[string, Stripe.CouponCreateParams, string | undefined]>([
    ['both kinds', { percent_off: 5, amount_off: 5, currency: 'eur' }, undefined],
    ['neither kind', {}, 'percent_off'],
    ['an amount in no currency', { amount_off: 5 }, 'currency'],
    ['more than all', { percent_off: 100.5 }, 'percent_off'],
    ['nothing off', { percent_off: 0 }, 'percent_off'],
    ['an end that has passed', { percent_off: 5, redeem_by: 2000 }, 'redeem_by'],
    ['an end in six years', { percent_off: 5, redeem_by: inAMonth + 6 * 365 * 86_400 }, 'redeem_by'],
    ['months without repeating', { percent_off: 5, duration_in_months: 2 }, 'duration_in_months'],
    ['what is not built', { amount_off: 5, currency: 'eur', currency_options: {} }, undefined],
    ['a name of 41 letters', { percent_off: 5, name: 'x'.repeat(41) }, 'name'],
  ])('refuses %s', async (what, params, param) => {
    // An empty hash is not sent at all; a filled one is.
    const sent =
      what === 'what is not built' ? { ...params, currency_options: { usd: { amount_off: 1 } } } : params;
    await expect(sandbox.stripe.coupons.create(sent)).rejects.toMatchObject({
      statusCode: 400,
      ...(param ? { param } : {}),
    });
  });

  test('an id is taken until its coupon is deleted', async () => {
    await makeCoupon({ id: 'once-more' });
    const again = () => makeCoupon({ id: 'once-more', percent_off: 30 });
    await expect(again()).rejects.toMatchObject({ code: 'resource_already_exists', param: 'id' });
    expect(await sandbox.stripe.coupons.del('once-more')).toMatchObject({ id: 'once-more', deleted: true });
    await expect(sandbox.stripe.coupons.retrieve('once-more')).rejects.toMatchObject({ statusCode: 404 });
    expect(await again()).toBe('once-more');
  });

  test('name and labels can be changed, terms cannot', async () => {
    const id = await makeCoupon({ metadata: { a: '1', b: '2' } });
    const changed = await sandbox.stripe.coupons.update(id, {
      name: 'Later',
      metadata: { a: '', c: '3' },
    });
    expect(changed).toMatchObject({ name: 'Later', percent_off: 20 });
    expect(changed.metadata).toEqual({ b: '2', c: '3' });
    expect((await sandbox.stripe.coupons.update(id, { metadata: '' })).metadata).toEqual({});
    // Deliberately not what the types allow.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const terms = { percent_off: 50 } as object;
    await expect(sandbox.stripe.coupons.update(id, terms)).rejects.toMatchObject({
      code: 'parameter_unknown',
      param: 'percent_off',
    });
  });

  test('one key makes one coupon; a list shows what is not deleted; the shop is told', async () => {
    await sandbox.quiet();
    const options = { idempotencyKey: 'coupon/1' };
    const first = await sandbox.stripe.coupons.create({ percent_off: 5 }, options);
    const second = await sandbox.stripe.coupons.create({ percent_off: 5 }, options);
    expect(second.id).toBe(first.id);
    expect((await sandbox.stripe.coupons.list({ limit: 1 })).data[0]?.id).toBe(first.id);
    await sandbox.stripe.coupons.update(first.id, { name: 'Five' });
    await sandbox.stripe.coupons.del(first.id);
    expect((await sandbox.stripe.coupons.list()).data.map(({ id }) => id)).not.toContain(first.id);
    await sandbox.settled();
    expect(sandbox.shop.types()).toEqual(['coupon.created', 'coupon.updated', 'coupon.deleted']);
  });
});

describe('promotion codes', () => {
  test('carry their coupon in `promotion`, which can be expanded, with the products it is for', async () => {
    const coupon = await makeCoupon({ applies_to: { products: ['prod_1'] } });
    const made = await sandbox.stripe.promotionCodes.create({
      promotion: { type: 'coupon', coupon },
      code: 'Early-20',
      expires_at: inAMonth,
      max_redemptions: 9,
      metadata: { lanyard_event: 'demo' },
    });
    expect(made).toMatchObject({
      object: 'promotion_code',
      active: true,
      code: 'Early-20',
      expires_at: inAMonth,
      max_redemptions: 9,
      metadata: { lanyard_event: 'demo' },
      promotion: { type: 'coupon', coupon },
      restrictions: { first_time_transaction: false, minimum_amount: null, minimum_amount_currency: null },
      times_redeemed: 0,
    });
    const expanded = await sandbox.stripe.promotionCodes.retrieve(made.id, { expand: ['promotion.coupon'] });
    expect(expanded.promotion.coupon).toMatchObject({ id: coupon, percent_off: 20 });
    expect(expanded.promotion.coupon).not.toHaveProperty('applies_to');
    const { data } = await sandbox.stripe.promotionCodes.list({
      code: 'EARLY-20',
      expand: ['data.promotion.coupon.applies_to'],
    });
    expect(data[0]?.promotion.coupon).toMatchObject({ id: coupon, applies_to: { products: ['prod_1'] } });
    const plain = await makeCode();
    const paths = { expand: ['promotion.coupon.applies_to'] };
    const other = await sandbox.stripe.promotionCodes.retrieve(plain.id, paths);
    expect(other.promotion.coupon).not.toHaveProperty('applies_to');
  });

  test('get a code of eight capitals and digits when none is given', async () => {
    expect((await makeCode()).code).toMatch(/^[A-Z0-9]{8}$/);
  });

  test('are unique among those that can be used, whatever the case', async () => {
    const first = await makeCode({ code: 'TAKEN' });
    await expect(makeCode({ code: 'taken' })).rejects.toMatchObject({
      statusCode: 400,
      message: 'An active promotion code with `code: taken` already exists.',
    });
    await makeCode({ code: 'taken', active: false });
    await sandbox.stripe.promotionCodes.update(first.id, { active: false });
    const second = await makeCode({ code: 'Taken' });
    await expect(sandbox.stripe.promotionCodes.update(first.id, { active: true })).rejects.toThrow(
      'already exists',
    );
    const all = await sandbox.stripe.promotionCodes.list({ code: 'tAkEn' });
    expect(all.data).toHaveLength(3);
    const active = await sandbox.stripe.promotionCodes.list({ code: 'tAkEn', active: true });
    expect(active.data.map(({ id }) => id)).toEqual([second.id]);
    const inactive = await sandbox.stripe.promotionCodes.list({ code: 'TAKEN', active: false });
    expect(inactive.data.map(({ id }) => id)).toContain(first.id);
  });

  test('made by several at once: one wins', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 6 }, () => makeCode({ code: 'RACE' })));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test.each<[string, object, object]>([
    ['no promotion', { promotion: undefined }, { code: 'parameter_missing', param: 'promotion' }],
    ['no coupon', { promotion: { type: 'coupon' } }, { param: 'promotion.coupon' }],
    [
      'a coupon nobody knows',
      { promotion: { type: 'coupon', coupon: 'NOPE' } },
      { statusCode: 400, code: 'resource_missing', param: 'promotion[coupon]' },
    ],
    ['the old way', { coupon: 'NOPE' }, { code: 'parameter_unknown', param: 'coupon' }],
    ['a blank in a code', { code: 'two words' }, { param: 'code' }],
    ['an end that has passed', { expires_at: 2000 }, { param: 'expires_at' }],
    ['half a minimum', { restrictions: { minimum_amount: 5 } }, { param: 'restrictions[minimum_amount]' }],
    [
      'what is not built',
      { restrictions: { first_time_transaction: true } },
      {
        param: 'restrictions[first_time_transaction]',
        message: 'The sandbox does not support the parameter restrictions[first_time_transaction] yet.',
      },
    ],
  ])('refuses %s', async (_what, changes, expected) => {
    await expect(makeCode(changes)).rejects.toMatchObject(expected);
  });

  test('switching, labels and minimum sums are told with what was before', async () => {
    const { id } = await makeCode({
      metadata: { lanyard_capacity: '10' },
      restrictions: { minimum_amount: 1000, minimum_amount_currency: 'EUR' },
    });
    await sandbox.quiet();
    await sandbox.stripe.promotionCodes.update(id, { active: false });
    await sandbox.stripe.promotionCodes.update(id, { metadata: { lanyard_capacity: '20' } });
    const changed = await sandbox.stripe.promotionCodes.update(id, {
      restrictions: { currency_options: { usd: { minimum_amount: 1100 } } },
    });
    expect(changed.restrictions).toMatchObject({
      minimum_amount: 1000,
      minimum_amount_currency: 'eur',
      currency_options: { usd: { minimum_amount: 1100 } },
    });
    const received = await sandbox.shop.waitFor(3);
    const told = received.map(({ body }): unknown => JSON.parse(body));
    expect(told).toMatchObject([
      {
        type: 'promotion_code.updated',
        data: { object: { id, active: false }, previous_attributes: { active: true } },
      },
      { data: { previous_attributes: { metadata: { lanyard_capacity: '10' } } } },
      { data: { previous_attributes: { restrictions: { minimum_amount: 1000 } } } },
    ]);
  });

  test('end with their time, with their coupon’s time and with their coupon', async () => {
    const soon = Math.floor(Date.now() / 1000) + 60;
    const coupon = await makeCoupon({ redeem_by: soon });
    const byCoupon = await makeCode({ promotion: { type: 'coupon', coupon } });
    const byItself = await makeCode({ expires_at: soon });
    const deleted = await makeCoupon();
    const orphan = await makeCode({ promotion: { type: 'coupon', coupon: deleted } });
    await sandbox.stripe.coupons.del(deleted);
    sandbox.skipMs(61_000);
    for (const { id } of [byCoupon, byItself, orphan]) {
      expect(await sandbox.stripe.promotionCodes.retrieve(id)).toMatchObject({ active: false });
      await expect(sandbox.stripe.promotionCodes.update(id, { active: true })).rejects.toMatchObject({
        param: 'active',
      });
    }
    const list = await sandbox.stripe.promotionCodes.list({ coupon });
    expect(list.data.map(({ id }) => id)).toEqual([byCoupon.id]);
    await expect(sandbox.stripe.promotionCodes.list({ coupon: 'NOPE' })).rejects.toMatchObject({
      code: 'resource_missing',
    });
  });

  test('an id nobody knows is 404', async () => {
    await expect(sandbox.stripe.promotionCodes.retrieve('promo_nope')).rejects.toMatchObject({
      statusCode: 404,
      message: "No such promotion code: 'promo_nope'",
      param: 'promotion_code',
    });
  });

  test('stand in the ledger, and survive a restart', async () => {
    const { id } = await makeCode({ code: 'KEPT', metadata: { lanyard_event: 'demo' } });
    await sandbox.restart();
    const ledger: unknown = await (await sandbox.api('GET', '/api/ledger')).json();
    const entry = { id, code: 'KEPT', active: true, times_redeemed: 0, metadata: { lanyard_event: 'demo' } };
    expect(ledger).toHaveProperty('promotionCodes', expect.arrayContaining([expect.objectContaining(entry)]));
  });
});
