import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sessionParams, startTestSandbox, type TestSandbox } from '../testing/test-sandbox.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await startTestSandbox();
});
beforeEach(() => sandbox.api('DELETE', '/api/faults'));
afterAll(() => sandbox.close());

const CREATE = 'POST /v1/checkout/sessions';

async function fault(body: object): Promise<void> {
  const answer = await sandbox.api('POST', '/api/faults', { service: 'stripe', match: CREATE, ...body });
  expect(answer.status).toBe(201);
}

async function countSessions(reference: string): Promise<number> {
  const { data } = await sandbox.stripe.checkout.sessions.list({ limit: 100 });
  return data.filter((session) => session.client_reference_id === reference).length;
}

test.each(['timeout_after_effect', 'error_500_after_effect'])(
  '%s does the work; the same key finds it',
  async (kind) => {
    await fault({ kind });
    const params = sessionParams({ client_reference_id: kind });
    const options = { idempotencyKey: `fault/${kind}` };
    await expect(
      sandbox.stripe.checkout.sessions.create(params, { ...options, timeout: 400 }),
    ).rejects.toThrow(/timed out|timeout|unknown error/);
    expect(await countSessions(kind)).toBe(1);
    const session = await sandbox.stripe.checkout.sessions.create(params, options);
    expect(session.lastResponse.headers['idempotent-replayed']).toBe('true');
    expect(await countSessions(kind)).toBe(1);
  },
);

test('timeout_after_effect hangs up by itself after a while', async () => {
  await fault({ kind: 'timeout_after_effect', delayMs: 50 });
  const params = sessionParams({ client_reference_id: 'hung up' });
  // The SDK tries a broken connection once more by itself, and finds the session.
  const session = await sandbox.stripe.checkout.sessions.create(params, { idempotencyKey: 'hung up' });
  expect(session.lastResponse.headers['idempotent-replayed']).toBe('true');
  expect(await countSessions('hung up')).toBe(1);
});

// The SDK tries a broken connection once more by itself, whatever it is told.
test.each([
  ['error_500', 1, { type: 'StripeAPIError', statusCode: 500 }],
  ['rate_limit', 1, { type: 'StripeRateLimitError', statusCode: 429 }],
  ['unreachable', 2, { type: 'StripeConnectionError' }],
])('%s strikes before any effect', async (kind, times, expected) => {
  await fault({ kind, times });
  const params = sessionParams({ client_reference_id: kind });
  await expect(sandbox.stripe.checkout.sessions.create(params)).rejects.toMatchObject(expected);
  expect(await countSessions(kind)).toBe(0);
  await expect(sandbox.stripe.checkout.sessions.create(params)).resolves.toHaveProperty('id');
});

test('a fault strikes as often as asked, only where it matches, and counts', async () => {
  await fault({ kind: 'error_500', match: 'POST /v1/checkout/sessions/*/expire', times: 2 });
  const { id } = await sandbox.stripe.checkout.sessions.create(sessionParams());
  for (let n = 0; n < 2; n += 1)
    await expect(sandbox.stripe.checkout.sessions.expire(id)).rejects.toThrow('unknown error');
  expect(await sandbox.stripe.checkout.sessions.expire(id)).toMatchObject({ status: 'expired' });
  const list = await (await sandbox.api('GET', '/api/faults')).json();
  expect(list).toMatchObject([{ kind: 'error_500', times: 2, fired: 2 }]);
});

test('the mail vendor has its own faults and words', async () => {
  await fault({ service: 'resend', kind: 'rate_limit', match: 'POST /emails' });
  const mail = { from: 'a@example.org', to: 'b@example.org', subject: 'Hi', text: 'Hi' };
  const { error } = await sandbox.resend.emails.send(mail);
  expect(error).toMatchObject({ statusCode: 429, name: 'rate_limit_exceeded' });
  expect((await sandbox.resend.emails.send(mail)).error).toBeNull();
});

test('a fault nobody can mean is refused in words', async () => {
  const answer = await sandbox.api('POST', '/api/faults', { service: 'stripe', kind: 'explode' });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('kind');
});
