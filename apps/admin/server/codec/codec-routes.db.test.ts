import { createPayloadCodec } from '@lanyard/temporal/payload-codec';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Browser } from '../test-support/a-browser.ts';
import { anAdminServer } from '../test-support/an-admin-server.ts';
import { password, someStaff } from '../test-support/some-staff.ts';

const temporalUi = { origin: 'http://127.0.0.1:8233', 'x-namespace': 'default' };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** An encrypted payload as Temporal's pages send it on. */
async function sealedPayload(text: string) {
  const json = { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from(JSON.stringify(text)) };
  const [payload] = await createPayloadCodec(database.keys.payload).encode([json]);
  const metadata = Object.entries(payload?.metadata ?? {}).map(([name, value]) => [name, base64(value)]);
  return { metadata: Object.fromEntries(metadata), data: base64(payload?.data ?? new Uint8Array()) };
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

it('shows histories in clear on Temporal’s own pages to who may see them, notes it, and logs nothing', async () => {
  const { app, log } = await anAdminServer(database);
  const { staffId, email } = await someStaff(testContext(database, { now: new Date() }), { role: 'SUPPORT' });
  const dashboard = new Browser(app);
  await dashboard.auth('/sign-in/email', { email, password });
  const page = new Browser(app, temporalUi);
  for (const [name, value] of dashboard.cookies) page.cookies.set(name, value);

  const sealed = await sealedPayload('ord_of_interest');
  const strange = {
    metadata: { ...sealed.metadata, 'encryption-key-id': base64(Buffer.from('lost')) },
    data: 'AAAA',
  };
  const clear = { metadata: { encoding: base64(Buffer.from('json/plain')) }, data: base64(Buffer.from('1')) };
  const { status, body } = await page.send('POST', '/codec/decode', { payloads: [sealed, strange, clear] });
  expect(status).toBe(200);
  expect(Buffer.from(body.payloads[0].data, 'base64').toString()).toBe('"ord_of_interest"');
  expect(body.payloads.slice(1)).toEqual([strange, clear]);
  expect(log.join('')).not.toMatch(/ord_of_interest|b3JkX29mX2ludGVyZXN0/);
  expect(
    await database.db.prisma.auditEntry.findMany({ where: { action: 'histories.decode' } }),
  ).toMatchObject([
    { actorId: staffId, subjectKind: 'history', subjectId: 'default', facts: { payloads: 3 } },
  ]);
});

it('answers preflights of Temporal’s pages and of no others', async () => {
  const { app } = await anAdminServer(database);
  const ask = (origin: string) =>
    app.inject({ method: 'OPTIONS', url: '/codec/decode', headers: { origin } });
  const ours = await ask(temporalUi.origin);
  expect(ours.statusCode).toBe(204);
  expect(ours.headers).toMatchObject({
    'access-control-allow-origin': temporalUi.origin,
    'access-control-allow-credentials': 'true',
  });
  const theirs = await ask('https://evil.example');
  expect(theirs.statusCode).toBe(403);
  expect(theirs.headers['access-control-allow-origin']).toBeUndefined();
});

it('is closed to strangers, to other sites and to roles without the right', async () => {
  const { app } = await anAdminServer(database);
  const payloads = [await sealedPayload('nobody’s business')];
  const stranger = await new Browser(app, temporalUi).send('POST', '/codec/decode', { payloads });
  expect([stranger.status, stranger.body.error.data.code]).toEqual([401, 'NOT_SIGNED_IN']);
  const { email } = await someStaff(testContext(database, { now: new Date() }), { role: 'VIEWER' });
  const viewer = new Browser(app);
  await viewer.auth('/sign-in/email', { email, password });
  const refused = await viewer.send('POST', '/codec/decode', { payloads });
  expect([refused.status, refused.body.error.data.code]).toEqual([403, 'NOT_ALLOWED']);
  const elsewhere = new Browser(app, { origin: 'https://evil.example' });
  for (const [name, value] of viewer.cookies) elsewhere.cookies.set(name, value);
  expect((await elsewhere.send('POST', '/codec/decode', { payloads })).status).toBe(403);
});

it('takes payloads and nothing else', async () => {
  const { app } = await anAdminServer(database);
  const { email } = await someStaff(testContext(database, { now: new Date() }));
  const browser = new Browser(app);
  await browser.auth('/sign-in/email', { email, password });
  for (const body of [{}, { payloads: 'x' }, { payloads: [{ data: '%%' }] }]) {
    const answer = await browser.send('POST', '/codec/decode', body);
    expect([answer.status, answer.body.error.data.code]).toEqual([400, 'INPUT_INVALID']);
  }
});
