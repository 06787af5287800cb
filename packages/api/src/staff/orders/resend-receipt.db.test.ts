import type { Client } from '@temporalio/client';
import { asId, type EventId, type RequestId } from '@lanyard/domain/ids/ids';
import { createTestDatabase, type TestDatabase } from '@lanyard/testing/database/test-database';
import { anEvent } from '@lanyard/testing/factories/an-event';
import { aCompletedOrder, aHeldOrder } from '@lanyard/testing/factories/orders';
import { testContext, type TestContext } from '@lanyard/testing/test-context';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { staffRouter } from '../../staff-router.ts';
import { aStaffContext, aStaffMember } from '../../test-support/a-staff-caller.ts';
import { createCallerFactory } from '../../trpc.ts';

let database: TestDatabase;
let ctx: TestContext;
let eventId: EventId;
let slug: string;
beforeAll(async () => {
  database = await createTestDatabase();
  ctx = testContext(database);
  ({ eventId, slug } = await anEvent(ctx));
});
afterAll(() => database.close());

const requestId: RequestId = asId('request', 'req_00000000000000000001');
const status = (code: number) => Object.assign(new Error('gRPC'), { code, details: '', metadata: {} });

/** Support, with a Temporal that starts activities as told. */
function support(start: (name: string, options: { id: string; args: unknown }) => Promise<unknown>) {
  const client = {
    withDeadline: <T>(_deadline: number, work: () => Promise<T>) => work(),
    activity: { start },
  };
  const staff = aStaffMember([{ eventId, role: 'SUPPORT' }]);
  // Only what is called is here; a real client needs a server.
  const temporal = client as unknown as Client;
  return createCallerFactory(staffRouter)({ ...aStaffContext(ctx, staff), temporal });
}

it('notes the wish once and starts one activity a press', async () => {
  const { orderId } = await aCompletedOrder(ctx, { slug });
  const started: unknown[] = [];
  const caller = support(async (name, { id, args }) => {
    if (started.length > 0) throw status(6);
    started.push([name, id, args]);
  });
  for (const _press of [1, 2]) {
    expect(await caller.orders.resendReceipt({ orderId, requestId })).toEqual({ isStarted: true });
  }
  expect(started).toEqual([['resendReceipt', `resend-receipt:${requestId}`, [{ orderId, requestId }]]]);
  const audits = await ctx.db.prisma.auditEntry.findMany({ where: { action: 'orders.resendReceipt' } });
  expect(audits).toMatchObject([{ subjectId: orderId, actorKind: 'staff', facts: { requestId } }]);
});

it('says that it can be pressed again while Temporal is away', async () => {
  const { orderId } = await aCompletedOrder(ctx, { slug });
  const caller = support(() => Promise.reject(status(14)));
  await expect(caller.orders.resendReceipt({ orderId, requestId })).rejects.toMatchObject({
    cause: expect.objectContaining({ code: 'TRY_LATER' }),
  });
});

it('sends no receipt of an order that has none', async () => {
  const { orderId } = await aHeldOrder(ctx, { slug });
  const caller = support(() => Promise.reject(new Error('must not be started')));
  await expect(caller.orders.resendReceipt({ orderId, requestId })).rejects.toMatchObject({
    cause: expect.objectContaining({ code: 'INPUT_INVALID' }),
  });
});
