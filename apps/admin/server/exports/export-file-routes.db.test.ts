import { endExport } from '@lanyard/commands/exports/end-export';
import { storeExport } from '@lanyard/commands/exports/store-export';
import { randomId } from '@lanyard/crypto/random';
import { openExportKey } from '@lanyard/db/exports/export-pieces-repository';
import { asId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Browser } from '../test-support/a-browser.ts';
import { anAdminServer } from '../test-support/an-admin-server.ts';
import { password, someStaff } from '../test-support/some-staff.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** A file of two parts that is ready. */
async function aFile() {
  const ctx = testContext(database, { now: new Date() });
  const { eventId } = await anEvent(ctx);
  const exportId = asId('export', randomId('exp'));
  const jobId = `export:${exportId}`;
  const staffId = asId('staff', 'stf_00000000000000000001');
  await storeExport(ctx, {
    ...{ exportId, jobId, eventId, staffId, kind: 'ORDERS', format: 'CSV', filter: null },
    columns: ['order', 'buyerName'],
  });
  const { prisma } = database.db;
  const { dataKeyId } = await prisma.export.findUniqueOrThrow({ where: { id: exportId } });
  const key = await openExportKey(prisma, database.keys, dataKeyId);
  const parts = [Buffer.from('Order,Buyer\r\n'), Buffer.from('ABC,Ada\r\n')];
  await endExport(ctx, { exportId, eventId, jobId, key, parts, sums: null });
  return { ctx, url: `/exports/${exportId}` };
}

it('hands a file to who is signed in and may have it, whole, as a download that nobody keeps', async () => {
  const { ctx, url } = await aFile();
  const { app } = await anAdminServer(database);
  const signIn = async (role: 'SUPPORT' | 'DESK'): Promise<string> => {
    const browser = new Browser(app);
    const { email } = await someStaff(ctx, { role });
    await browser.auth('/sign-in/email', { email, password });
    return [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  };
  expect((await app.inject({ url })).statusCode).toBe(401);
  expect((await app.inject({ url, headers: { cookie: await signIn('DESK') } })).statusCode).toBe(403);
  const cookie = await signIn('SUPPORT');
  const foreign = { cookie, 'sec-fetch-site': 'cross-site' };
  expect((await app.inject({ url, headers: foreign })).statusCode).toBe(403);
  const answer = await app.inject({ url, headers: { cookie } });
  expect([answer.statusCode, answer.body]).toEqual([200, 'Order,Buyer\r\nABC,Ada\r\n']);
  expect(answer.headers).toMatchObject({
    ...{ 'cache-control': 'no-store', 'content-type': 'text/csv; charset=utf-8', 'content-length': '22' },
    'content-disposition': expect.stringMatching(/^attachment; filename="event-[\w-]+-orders-[\d-]+\.csv"$/),
  });
  const missing = await app.inject({ url: '/exports/exp_00000000000000000000', headers: { cookie } });
  expect(missing.statusCode).toBe(404);
});
