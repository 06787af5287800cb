import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sessionParams, startTestSandbox, type TestSandbox } from '../testing/test-sandbox.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
beforeEach(async () => {
  await sandbox.api('DELETE', '/api/faults');
  await sandbox.quiet();
});
afterAll(() => sandbox.close());

const PAID = ['payment_intent.succeeded', 'charge.succeeded', 'checkout.session.completed'];

async function payNewSession(): Promise<string> {
  const { id } = await sandbox.stripe.checkout.sessions.create(sessionParams());
  await sandbox.api('POST', `/api/sessions/${id}/pay`);
  return id;
}

/** The sessions whose completion the shop has taken, in order. */
function takenCompletions(): string[] {
  const taken = sandbox.shop.received.filter(({ type, status }) => type === PAID[2] && status === 200);
  return taken.map(({ body }) => /"(cs_test_\w+)"/.exec(body)?.[1] ?? '');
}

async function fault(body: object): Promise<void> {
  const answer = await sandbox.api('POST', '/api/faults', { service: 'stripe', ...body });
  expect(answer.status).toBe(201);
}

test('a refused webhook is sent again, and what comes after it waits', async () => {
  sandbox.shop.nextStatuses.push(500, 503);
  await payNewSession();
  const received = await sandbox.shop.waitFor(5);
  expect(sandbox.shop.types()).toEqual([PAID[0], PAID[0], ...PAID]);
  expect(received[0]?.body).toBe(received[2]?.body);
});

test('a session whose webhooks fail holds up no other session', async () => {
  const metadata = { order_id: 'ord_refused' };
  const params = sessionParams({ metadata, payment_intent_data: { metadata } });
  const { id: stuck } = await sandbox.stripe.checkout.sessions.create(params);
  sandbox.shop.refused.add('ord_refused');
  await sandbox.api('POST', `/api/sessions/${stuck}/pay`);
  const other = await payNewSession();
  await expect.poll(takenCompletions, { timeout: 4000 }).toEqual([other]);
  sandbox.shop.refused.clear();
  await sandbox.settled();
  expect(takenCompletions()).toEqual([other, stuck]);
});

test('a dropped webhook never comes, the others do', async () => {
  await fault({ kind: 'drop_webhook', match: 'checkout.session.completed' });
  await payNewSession();
  await sandbox.settled();
  expect(sandbox.shop.types()).toEqual(PAID.slice(0, 2));
  expect(await (await sandbox.api('GET', '/api/faults')).json()).toMatchObject([
    { kind: 'drop_webhook', fired: 1 },
  ]);
});

test('a doubled webhook comes twice with the same id', async () => {
  await fault({ kind: 'double_webhook', match: 'checkout.session.*' });
  await payNewSession();
  const received = await sandbox.shop.waitFor(4);
  expect(sandbox.shop.types()).toEqual([...PAID, PAID[2]]);
  expect(received[2]?.body).toBe(received[3]?.body);
});

test('a delayed webhook is overtaken', async () => {
  await fault({ kind: 'delay_webhook', match: 'payment_intent.succeeded', delayMs: 600 });
  await payNewSession();
  await sandbox.shop.waitFor(3);
  expect(sandbox.shop.types()).toEqual([PAID[1], PAID[2], PAID[0]]);
});

test('reordered webhooks come the wrong way round', async () => {
  await fault({ kind: 'reorder_webhooks', match: 'checkout.session.completed' });
  await payNewSession();
  await sandbox.shop.waitFor(3);
  expect(sandbox.shop.types()).toEqual(PAID.toReversed());
});

test('what was not delivered is delivered after a restart', async () => {
  sandbox.shop.nextStatuses.push(...Array.from({ length: 100 }, () => 500));
  await payNewSession();
  await sandbox.shop.waitFor(1);
  await sandbox.restart();
  sandbox.shop.nextStatuses.length = 0;
  await sandbox.settled();
  expect(sandbox.shop.types().slice(-3)).toEqual(PAID);
});
