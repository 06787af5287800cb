import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionParams, startTestSandbox, type TestSandbox } from '../testing/test-sandbox.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
afterAll(() => sandbox.close());

async function ledger(): Promise<unknown> {
  const text = await (await sandbox.api('GET', '/api/ledger')).text();
  // A restart on a free port changes the address of the payment page, nothing else.
  return JSON.parse(text.replaceAll(sandbox.url, ''));
}

test('a restart keeps sessions, charges, refunds, mails and keys', async () => {
  const options = { idempotencyKey: 'kept' };
  const session = await sandbox.stripe.checkout.sessions.create(sessionParams(), options);
  await sandbox.api('POST', `/api/sessions/${session.id}/pay`);
  const { data } = await sandbox.stripe.charges.list();
  await sandbox.stripe.refunds.create({ charge: data[0]?.id ?? '', amount: 100 });
  const mail = { from: 'a@example.org', to: 'b@example.org', subject: 'Hi', text: 'Hi' };
  await sandbox.resend.emails.send(mail, { idempotencyKey: 'mail' });
  const before = await ledger();
  expect(before).toMatchObject({
    sessions: [
      {
        id: session.id,
        status: 'complete',
        payment_status: 'paid',
        client_reference_id: 'ord_1',
        amount: 29_000,
      },
    ],
    charges: [
      { status: 'succeeded', session: session.id, amount_refunded: 100, metadata: { order_id: 'ord_1' } },
    ],
    refunds: [{ amount: 100, charge: data[0]?.id }],
    mails: [{ to: ['b@example.org'], subject: 'Hi', idempotencyKey: 'mail' }],
  });

  await sandbox.quiet();
  // As if the process had been killed in the middle of a line.
  await appendFile(join(sandbox.dataDir, 'sandbox', 'journal.jsonl'), '{"sessions":[{"id":"cs_te');
  await sandbox.restart();

  expect(await ledger()).toEqual(before);
  const again = await sandbox.stripe.checkout.sessions.create(sessionParams(), options);
  expect(again.id).toBe(session.id);
  expect(
    (await sandbox.resend.emails.send({ ...mail, subject: 'Other' }, { idempotencyKey: 'mail' })).error
      ?.statusCode,
  ).toBe(409);
  const journal = await readFile(join(sandbox.dataDir, 'sandbox', 'journal.jsonl'), 'utf8');
  for (const line of journal.trimEnd().split('\n')) expect(() => JSON.parse(line) as unknown).not.toThrow();
});

test('keys are forgotten after a day', async () => {
  const options = { idempotencyKey: 'a day' };
  const first = await sandbox.stripe.checkout.sessions.create(sessionParams(), options);
  sandbox.skipMs(24 * 60 * 60 * 1000 + 1);
  const second = await sandbox.stripe.checkout.sessions.create(sessionParams(), options);
  expect(second.id).not.toBe(first.id);
});
