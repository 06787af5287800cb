import { newOrder, pay, placeOrder, readProgress, tokenOf, until } from '@lanyard/testing/drive/buyer';
import { readLedger } from '@lanyard/testing/drive/ledger';
import { expect, seat, test } from '../support/test.ts';

test('fifty clicks and nine tabs on one order: one page to pay, one charge, one receipt', async ({
  stack,
}) => {
  const order = newOrder({ eventSlug: 'hall', basket: { seat } });
  const webs = stack.urls.web;
  const answers = await Promise.all(
    Array.from({ length: 59 }, (_, n) => placeOrder(webs[n % webs.length] ?? stack.webUrl, order)),
  );
  const outcomes = answers.map((answer) => (answer.ok ? answer.data : null));
  expect(outcomes.every((outcome) => outcome?.outcome === 'PAY')).toBe(true);
  const urls = new Set(outcomes.map((outcome) => (outcome?.outcome === 'PAY' ? outcome.payUrl : '')));
  expect(urls.size).toBe(1);
  const [payUrl = ''] = urls;

  const paid = await Promise.all([pay(payUrl), pay(payUrl), pay(payUrl)]);
  expect(paid.filter((answer) => answer.status === 'succeeded').length).toBeGreaterThanOrEqual(1);
  const first = outcomes[0];
  const token = tokenOf(first?.orderPath ?? '');
  await until(
    'the receipt is sent',
    () => readProgress(stack.webUrl, token),
    (answer) => answer.ok && answer.data.receipt === 'SENT',
  );

  const ledger = await readLedger(stack.sandboxUrl);
  const own = ledger.sessions.filter((session) => session.client_reference_id === order.orderId);
  expect(own).toHaveLength(1);
  const charges = ledger.charges.filter((charge) => charge.metadata['order_id'] === order.orderId);
  expect(charges.map((charge) => [charge.status, charge.amount])).toEqual([['succeeded', 5_000]]);
  const receipts = ledger.mails.filter((mail) => mail.idempotencyKey === `receipt/${order.orderId}`);
  expect(receipts).toHaveLength(1);

  // Late clicks, when everything is over, hear the same and change nothing.
  const late = await placeOrder(stack.webUrl, order);
  expect(late.ok && late.data).toEqual({ outcome: 'DONE', orderPath: first?.orderPath });
});

test('somebody else with the same order id is refused and learns nothing', async ({ stack }) => {
  const order = newOrder({ eventSlug: 'hall', basket: { seat }, name: 'Margaret Hamilton' });
  const first = await placeOrder(stack.webUrl, order);
  expect(first.ok && first.data.outcome).toBe('PAY');

  const otherSecret = { ...order, secret: newOrder({ eventSlug: 'hall', basket: { seat } }).secret };
  const otherBasket = { ...order, lines: [{ ticketTypeKey: 'seat', quantity: 2, shownUnitMinor: 5_000 }] };
  for (const input of [otherSecret, otherBasket]) {
    const answer = await placeOrder(stack.webUrl, input);
    expect(answer.ok && answer.data).toMatchObject({
      outcome: 'REFUSED',
      code: 'ORDER_NOT_YOURS',
      orderPath: null,
    });
    expect(JSON.stringify(answer)).not.toMatch(/Margaret|\/o\/|pay\//);
  }
});

test('the same id when the order is over hears the same sentence as before', async ({ stack }) => {
  const basket = { seat: { quantity: 6, shownUnitMinor: 5_000 } };
  const order = newOrder({ eventSlug: 'few', basket });
  const first = await placeOrder(stack.webUrl, order);
  const again = await placeOrder(stack.webUrl, order);
  expect(first.ok && first.data.outcome === 'REFUSED' && first.data.sentence).toContain('Sold out');
  expect(again).toEqual(first);
});
