import { resendReceiptId } from '@lanyard/contracts/emails/resend-receipt';
import { randomId } from '@lanyard/crypto/random';
import { asId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder } from '@lanyard/testing/factories/orders';
import { testContext } from '@lanyard/testing/test-context';
import { ApplicationFailure, type Context } from '@temporalio/activity';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { noteJobs } from './note-jobs.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** An order, and a way to run a try of a one-off activity about it. */
async function setUp() {
  const ctx = testContext(database);
  const { slug, eventId } = await anEvent(ctx);
  const { orderId } = await aCompletedOrder(ctx, { slug });
  const requestId = asId('request', randomId('req'));
  const id = resendReceiptId(requestId);
  const run = (attempt: number, work: () => Promise<unknown>, info: object = {}): Promise<unknown> => {
    const told = { activityType: 'resendReceipt', activityId: id, attempt, inWorkflow: false, ...info };
    // Only what is read of an activity's context is here.
    const context = { info: told } as unknown as Context;
    const { execute } = noteJobs(database)(context).inbound;
    if (!execute) throw new Error('no interceptor');
    return execute({ args: [{ orderId, requestId }], headers: {} }, work);
  };
  const job = () => database.db.prisma.job.findUnique({ where: { id } });
  return { eventId, orderId, run, job };
}

it('writes down each try of a one-off activity, what failed it and what it came to', async () => {
  const { eventId, orderId, run, job } = await setUp();
  const away = () => Promise.reject(ApplicationFailure.retryable('no answer', 'UNREACHABLE'));
  await expect(run(1, away)).rejects.toThrow('no answer');
  expect(await job()).toMatchObject({
    ...{ eventId, kind: 'RECEIPT', aboutId: orderId, staffId: null, tries: 1 },
    ...{ status: 'RETRYING', failureCode: 'UNREACHABLE', endedAt: null },
  });
  const noticed: unknown[] = [];
  await run(2, async () => {
    noticed.push((await job())?.status);
    return { outcome: 'DONE', rows: 3 };
  });
  expect(noticed).toEqual(['RUNNING']);
  expect(await job()).toMatchObject({ status: 'DONE', tries: 2, failureCode: null, result: { rows: 3 } });
});

it('knows a final no, and what was stopped, and leaves activities of processes alone', async () => {
  const refused = await setUp();
  const no = () => Promise.reject(ApplicationFailure.nonRetryable('no such address', 'REFUSED'));
  await expect(refused.run(1, no)).rejects.toThrow('no such address');
  expect(await refused.job()).toMatchObject({ status: 'FAILED', failureCode: 'REFUSED' });
  const stopped = await setUp();
  await stopped.run(1, async () => ({ outcome: 'STOPPED', made: 1 }));
  expect(await stopped.job()).toMatchObject({ status: 'STOPPED', result: { made: 1 } });
  const inside = await setUp();
  await inside.run(1, async () => undefined, { inWorkflow: true });
  expect(await inside.job()).toBeNull();
});
