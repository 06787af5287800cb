import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionParams, startTestSandbox, type TestSandbox } from '../testing/test-sandbox.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

const GOOD = {
  number: '4242 4242 4242 4242',
  expiry: '12 / 40',
  cvc: '123',
  name: 'Ada Lovelace',
  attempt: '0',
};

async function openPage(): Promise<{ id: string; url: string }> {
  const { id, url } = await sandbox.stripe.checkout.sessions.create(sessionParams());
  return { id, url: url ?? '' };
}

function submit(url: string, form: Record<string, string>): Promise<Response> {
  return fetch(url, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
}

async function charges(id: string): Promise<string[]> {
  const session = await sandbox.stripe.checkout.sessions.retrieve(id);
  if (typeof session.payment_intent !== 'string') return [];
  const { data } = await sandbox.stripe.charges.list({ payment_intent: session.payment_intent });
  return data.map(({ status }) => status);
}

test('shows what is bought, the amount on the button, and that no money moves', async () => {
  const { url } = await openPage();
  const page = await (await fetch(url)).text();
  for (const text of [
    'Conference',
    'Two days',
    '2 × €145.00',
    'Pay €290.00',
    'Sandbox: no real money',
    'Back to shop',
  ]) {
    expect(page).toContain(text);
  }
});

test('escapes what the shop sent', async () => {
  const price = { currency: 'eur', unit_amount: 100, product_data: { name: '<script>alert(1)</script>' } };
  const { url } = await sandbox.stripe.checkout.sessions.create(
    sessionParams({ line_items: [{ quantity: 1, price_data: price }] }),
  );
  expect(await (await fetch(url ?? '')).text()).toContain('&lt;script&gt;alert(1)');
});

test('a good card leads back to the shop', async () => {
  const { id, url } = await openPage();
  const answer = await submit(url, GOOD);
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe(`http://127.0.0.1:3000/o/token?session=${id}`);
  expect(await charges(id)).toEqual(['succeeded']);
  expect(await (await fetch(url)).text()).toContain('€290.00 is paid');
});

test('pressing twice makes one charge and leads back both times', async () => {
  const { id, url } = await openPage();
  const answers = await Promise.all([submit(url, GOOD), submit(url, GOOD), submit(url, GOOD)]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(await charges(id)).toEqual(['succeeded']);
});

test('a decline is told on the page; pressing twice tries the card once; another card works', async () => {
  const { id, url } = await openPage();
  const declined = { ...GOOD, number: '4000000000000002' };
  const [first, second] = await Promise.all([submit(url, declined), submit(url, declined)]);
  for (const answer of [first, second]) {
    const page = await answer.text();
    expect(page).toContain('Your card was declined.');
    expect(page).toContain('Ada Lovelace');
  }
  expect(await charges(id)).toEqual(['failed']);
  expect((await submit(url, { ...GOOD, attempt: '1' })).status).toBe(303);
  expect(await charges(id)).toEqual(['succeeded', 'failed']);
});

test('what cannot be a card is told under its field', async () => {
  const { id, url } = await openPage();
  const page = await (
    await submit(url, { number: '4242 4242 4242 4241', expiry: '13/20', cvc: '1', name: '', attempt: '0' })
  ).text();
  expect(page).toContain('This is not a card number.');
  expect(page).toContain('Enter MM / YY.');
  expect(page).toContain('4 fields need another look.');
  expect(await charges(id)).toEqual([]);
});

test('a test card can be filled in', async () => {
  const { url } = await openPage();
  const page = await (await fetch(`${url}?fill=declined`)).text();
  expect(page).toContain('value="4000 0000 0000 0002"');
});

test('an expired session says so and leads back', async () => {
  const { id, url } = await openPage();
  await sandbox.stripe.checkout.sessions.expire(id);
  const page = await (await submit(url, GOOD)).text();
  expect(page).toContain('This payment page has expired');
  expect(page).toContain('href="http://127.0.0.1:3000/o/token"');
  expect(await charges(id)).toEqual([]);
});

test('an unknown session is 404 in words', async () => {
  const answer = await fetch(`${sandbox.url}/pay/cs_test_unknown`);
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('There is no such payment page');
});
