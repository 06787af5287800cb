import { correctReceipt } from '@lanyard/commands/papers/correct-receipt';
import { linkToken } from '@lanyard/crypto/link-token';
import { randomId } from '@lanyard/crypto/random';
import { asId } from '@lanyard/domain/ids/ids';
import { noBillingDetails } from '@lanyard/domain/papers/paper';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aServer } from '../test-support/a-server.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

it('hands out each paper of an order to whoever has its link, the same bytes every time, and no other order’s', async () => {
  const ctx = testContext(database);
  const { slug } = await anEvent(ctx);
  const { orderId } = await aCompletedOrder(ctx, { slug });
  const other = await aCompletedOrder(ctx, { slug });
  const basedOn = `${slug.toUpperCase()}-R-00001`;
  const billing = { ...noBillingDetails, company: 'Fábrica, Lda.' };
  await correctReceipt(ctx, { orderId, basedOn, billing, requestId: asId('request', randomId('req')) });
  const { app } = await aServer(database);
  const page = `/o/${linkToken(ctx.keys.links, 'order', orderId, 1)}`;
  for (const number of ['R-00001', 'C-00001', 'R-00003']) {
    const url = `${page}/papers/${slug.toUpperCase()}-${number}.pdf`;
    const [one, again] = [await app.inject(url), await app.inject(url)];
    expect(one.statusCode).toBe(200);
    expect(one.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${slug.toUpperCase()}-${number}.pdf"`,
      'cache-control': 'private, no-store',
    });
    expect(one.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(one.rawPayload.equals(again.rawPayload)).toBe(true);
  }
  expect((await app.inject(`${page}/papers/${slug.toUpperCase()}-R-00002.pdf`)).statusCode).toBe(404);
  const others = `/o/${linkToken(ctx.keys.links, 'order', other.orderId, 1)}`;
  expect((await app.inject(`${others}/papers/${slug.toUpperCase()}-R-00002.pdf`)).statusCode).toBe(200);
  const nobodys = `/o/${linkToken(ctx.keys.links, 'order', orderId, 2)}/papers/${basedOn}.pdf`;
  expect((await app.inject(nobodys)).statusCode).toBe(404);
});
