import {
  newOrder,
  pay,
  placeOrder,
  readOrder,
  readProgress,
  tokenOf,
  until,
} from '@lanyard/testing/drive/buyer';
import { readLedger } from '@lanyard/testing/drive/ledger';
import type { PlaceAnswer } from '@lanyard/domain/orders/place-answer';
import type { PlaceOrderInput } from '@lanyard/domain/orders/place-order.schema';
import { makeCode } from '@lanyard/testing/drive/make-code';
import { changePrice, runSql } from '../support/run-sql.ts';
import { makeShop, shopPrices } from '../support/shop.ts';
import { expect, test, type RunningStack } from '../support/test.ts';

const { seat, lounge, shirt } = shopPrices;

test.beforeAll(async ({ stack }) => {
  await makeShop(stack, 'market');
});

/** An order of the market. */
const order = (options: Partial<Parameters<typeof newOrder>[0]> = {}) =>
  newOrder({ eventSlug: 'market', basket: { lounge: lounge(1) }, ...options });

async function place(stack: RunningStack, input: PlaceOrderInput): Promise<PlaceAnswer> {
  const answer = await placeOrder(stack.webUrl, input);
  if (!answer.ok) throw new Error(`not answered: ${JSON.stringify(answer)}`);
  return answer.data;
}

async function placeToPay(stack: RunningStack, input: PlaceOrderInput) {
  const answer = await place(stack, input);
  if (answer.outcome !== 'PAY') throw new Error(`not placed: ${JSON.stringify(answer)}`);
  return { payUrl: answer.payUrl, token: tokenOf(answer.orderPath) };
}

const completed = (stack: RunningStack, token: string) =>
  until(
    'it is completed',
    () => readProgress(stack.webUrl, token),
    (answer) => answer.ok && answer.data.status === 'COMPLETED',
  );

/** What the processor knows of an order. */
async function atProcessor(stack: RunningStack, { orderId }: PlaceOrderInput) {
  const { sessions, charges } = await readLedger(stack.sandboxUrl);
  return {
    sessions: sessions.filter((session) => session.client_reference_id === orderId),
    charged: charges.filter((charge) => charge.metadata['order_id'] === orderId).map(({ amount }) => amount),
  };
}

test('an old price is refused with the new one, line by line, and nothing is opened', async ({ stack }) => {
  await makeShop(stack, 'moving');
  const old = newOrder({
    eventSlug: 'moving',
    basket: { seat: seat(1), lounge: lounge(2) },
    swag: { 'shirt/m': shirt(1) },
  });
  await changePrice(stack, 'moving', { type: 'lounge', priceMinor: 4_700 });
  const answer = await place(stack, old);
  expect(answer).toMatchObject({
    outcome: 'REFUSED',
    code: 'PRICE_CHANGED',
    sentence: expect.stringContaining('from €40.00 to €47.00'),
    quote: {
      lines: [
        { kind: 'TICKET', key: 'seat', unitGrossMinor: 8_000, tierName: 'Early bird' },
        { kind: 'TICKET', key: 'lounge', unitGrossMinor: 4_700 },
        { kind: 'SWAG', key: 'shirt', variantKey: 'm', unitGrossMinor: 2_000 },
      ],
      grossMinor: 19_400,
    },
  });
  expect((await atProcessor(stack, old)).sessions).toEqual([]);

  const confirmed = newOrder({
    eventSlug: 'moving',
    basket: { seat: seat(1), lounge: { quantity: 2, shownUnitMinor: 4_700 } },
    swag: { 'shirt/m': shirt(1) },
  });
  const { payUrl, token } = await placeToPay(stack, confirmed);
  expect(await pay(payUrl)).toMatchObject({ status: 'succeeded' });
  await completed(stack, token);
  expect((await atProcessor(stack, confirmed)).charged).toEqual([19_400]);
});

test('a changed basket takes the old one’s place: one page, one charge', async ({ stack }) => {
  const first = order({ email: 'changes@example.org' });
  const old = await placeToPay(stack, first);
  const second = order({
    basket: { lounge: lounge(2) },
    swag: { 'shirt/s': shirt(1) },
    email: 'changes@example.org',
    replaces: first,
  });
  const now = await placeToPay(stack, second);
  expect((await atProcessor(stack, first)).sessions.map(({ status }) => status)).toEqual(['expired']);
  expect((await atProcessor(stack, second)).sessions.map(({ status }) => status)).toEqual(['open']);

  expect(await pay(old.payUrl)).not.toMatchObject({ status: 'succeeded' });
  expect(await pay(now.payUrl)).toMatchObject({ status: 'succeeded' });
  await completed(stack, now.token);
  expect((await atProcessor(stack, first)).charged).toEqual([]);
  expect((await atProcessor(stack, second)).charged).toEqual([10_000]);

  const replaced = await readOrder(stack.webUrl, old.token);
  expect(replaced.ok && replaced.data).toMatchObject({
    payUrl: null,
    replacedByPath: `/o/${now.token}`,
    progress: { status: 'CANCELLED', isReplaced: true },
  });
  expect(await place(stack, first)).toMatchObject({ outcome: 'REFUSED', code: 'ORDER_CANCELLED' });
});

test('nobody changes an order without its secret', async ({ stack }) => {
  const theirs = order();
  const { token } = await placeToPay(stack, theirs);
  const strange = order({ replaces: { orderId: theirs.orderId, secret: 'x'.repeat(32) } });
  expect(await place(stack, strange)).toMatchObject({
    outcome: 'REFUSED',
    code: 'ORDER_NOT_YOURS',
    orderPath: null,
  });
  const untouched = await readProgress(stack.webUrl, token);
  expect(untouched.ok && untouched.data.status).toBe('PENDING');
});

test('what was paid in the meantime stays, and the change costs nothing', async ({ stack }) => {
  const first = order();
  const { payUrl, token } = await placeToPay(stack, first);
  await pay(payUrl);
  await completed(stack, token);
  const second = order({ basket: { lounge: lounge(2) }, replaces: first });
  expect(await place(stack, second)).toMatchObject({ outcome: 'REFUSED', code: 'ALREADY_PAID' });
  expect((await atProcessor(stack, second)).sessions).toEqual([]);
  expect((await atProcessor(stack, first)).charged).toEqual([4_000]);
});

test('a change that is sold out leaves the earlier order to be paid', async ({ stack }) => {
  await makeShop(stack, 'small', 2);
  const first = newOrder({ eventSlug: 'small', basket: { seat: seat(1) } });
  const { token } = await placeToPay(stack, first);
  const tooMany = newOrder({ eventSlug: 'small', basket: { seat: seat(3) }, replaces: first });
  expect(await place(stack, tooMany)).toMatchObject({ outcome: 'REFUSED', code: 'SOLD_OUT', quote: null });
  const view = await until(
    'the earlier order can be paid',
    () => readOrder(stack.webUrl, token),
    (answer) => answer.ok && answer.data.payUrl !== null,
  );
  const payUrl = view.ok ? (view.data.payUrl ?? '') : '';
  expect(await pay(payUrl)).toMatchObject({ status: 'succeeded' });
  await completed(stack, token);
  expect((await atProcessor(stack, first)).charged).toEqual([8_000]);
});

test('the same basket paid twice from one address is told to a person, and not to the buyer', async ({
  stack,
}) => {
  const email = 'twice@example.org';
  const tokens: string[] = [];
  for (const name of ['First Try', 'Second Try']) {
    const { payUrl, token } = await placeToPay(stack, order({ email, name, basket: { lounge: lounge(3) } }));
    await pay(payUrl);
    await completed(stack, token);
    tokens.push(token);
  }
  const told = await runSql<{ reference: string }>(
    stack,
    `SELECT o."reference" FROM "TimelineEntry" t JOIN "Order" o ON o."id" = t."orderId"
     WHERE t."kind" = 'POSSIBLE_DUPLICATE' AND t."needsPerson"
       AND o."eventId" = (SELECT "id" FROM "Event" WHERE "slug" = 'market')`,
  );
  const views = await Promise.all(tokens.map((token) => readOrder(stack.webUrl, token)));
  const [earlier, later] = views.map((view) => (view.ok ? view.data.reference : ''));
  expect(told).toEqual([{ reference: later }]);
  expect(JSON.stringify(views[1])).not.toContain(earlier);
});

test.describe('codes', () => {
  const code = (name: string, shownDiscountMinor: number) => ({ code: name, shownDiscountMinor });

  test('the last use goes to one, the other hears why and what it costs without', async ({ stack }) => {
    await makeCode(stack, { code: 'ONCE', percentOff: 25, labels: { lanyard_capacity: '1' } });
    const coupon = code('once', 1_000);
    const answers = await Promise.all([order({ coupon }), order({ coupon })].map((one) => place(stack, one)));
    expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['PAY', 'REFUSED']);
    expect(answers.find(({ outcome }) => outcome === 'REFUSED')).toMatchObject({
      code: 'COUPON_USED_UP',
      quote: { grossMinor: 4_000, discountMinor: 0 },
    });
  });

  test('another discount than the page said is shown before it counts', async ({ stack }) => {
    await makeCode(stack, { code: 'TENTH', percentOff: 10 });
    const wrong = order({ coupon: code('TENTH', 2_000) });
    expect(await place(stack, wrong)).toMatchObject({
      outcome: 'REFUSED',
      code: 'DISCOUNT_CHANGED',
      quote: { grossMinor: 3_600, discountMinor: 400 },
    });
    expect((await atProcessor(stack, wrong)).sessions).toEqual([]);
    const right = order({ coupon: code('TENTH', 400) });
    const { payUrl, token } = await placeToPay(stack, right);
    await pay(payUrl);
    await completed(stack, token);
    expect((await atProcessor(stack, right)).charged).toEqual([3_600]);
  });

  test('a code that takes everything off makes an order without a payment', async ({ stack }) => {
    await makeCode(stack, { code: 'GUEST', percentOff: 100 });
    const free = order({ coupon: code('GUEST', 4_000) });
    const answer = await place(stack, free);
    if (answer.outcome === 'REFUSED' || answer.outcome === 'PAY')
      throw new Error(`not free: ${JSON.stringify(answer)}`);
    const token = tokenOf(answer.orderPath);
    await completed(stack, token);
    expect((await atProcessor(stack, free)).sessions).toEqual([]);
    const view = await readOrder(stack.webUrl, token);
    expect(view.ok && view.data).toMatchObject({ couponCode: 'GUEST', grossMinor: 0, discountMinor: 4_000 });
  });

  test('an unknown code is refused, whoever says that it was valid', async ({ stack }) => {
    const made = order({ coupon: code('INVENTED', 4_000) });
    expect(await place(stack, made)).toMatchObject({ outcome: 'REFUSED', code: 'COUPON_UNKNOWN' });
  });
});
