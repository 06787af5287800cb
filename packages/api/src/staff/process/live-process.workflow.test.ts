import type { Client } from '@temporalio/client';
import { orderProgress } from '@lanyard/contracts/orders/order-workflow';
import { asId } from '@lanyard/domain/ids/ids';
import { randomId } from '@lanyard/crypto/random';
import { connectToTemporal } from '@lanyard/testing/temporal/temporal-environment';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startResend } from '../orders/start-resend.ts';
import { askProcess, readLiveCalls, readLiveResend } from './ask-process.ts';

let env: Awaited<ReturnType<typeof connectToTemporal>>;
let client: Client;
beforeAll(async () => {
  env = await connectToTemporal();
  ({ client } = env);
});
afterAll(() => env.teardown());

const namespace = 'default';
const SCHEDULE_ACTIVITY_TASK = 1; // temporal.api.enums.v1.CommandType

/** A long poll, which the server takes only with a deadline. */
const polled = <T>(poll: () => Promise<T>) => client.withDeadline(Date.now() + 30_000, poll);

/** A process with one outside call whose first try was refused; this test is its worker. */
async function aProcessWithRefusedCall(): Promise<string> {
  const service = client.workflowService;
  const workflowId = `live-${randomId('x')}`;
  const taskQueue = { name: workflowId };
  await client.workflow.start('anyWorkflow', { workflowId, taskQueue: taskQueue.name });
  const { taskToken } = await polled(() => service.pollWorkflowTaskQueue({ namespace, taskQueue }));
  await service.respondWorkflowTaskCompleted({
    ...{ namespace, taskToken },
    commands: [
      {
        // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- the enum is gRPC's, which is no dependency of ours
        commandType: SCHEDULE_ACTIVITY_TASK,
        scheduleActivityTaskCommandAttributes: {
          activityId: '1',
          activityType: { name: 'sendReceipt' },
          taskQueue,
          startToCloseTimeout: { seconds: 60 as never }, // A Long in the types; the wire takes a number.
          retryPolicy: { initialInterval: { seconds: 600 as never } }, // The same.
        },
      },
    ],
  });
  const activity = await polled(() => service.pollActivityTaskQueue({ namespace, taskQueue }));
  await service.respondActivityTaskFailed({
    ...{ namespace, taskToken: activity.taskToken },
    failure: { message: 'Encoded failure', applicationFailureInfo: { type: 'RATE_LIMITED' } },
  });
  return workflowId;
}

it('tells what a process has under way: which try, why the last one failed, and when the next is', async () => {
  const workflowId = await aProcessWithRefusedCall();
  const calls = await readLiveCalls(client, workflowId);
  expect(calls).toEqual([
    { activity: 'sendReceipt', attempt: 2, nextAt: expect.any(Number), lastFailure: 'RATE_LIMITED' },
  ]);
  const wait = (calls?.[0]?.nextAt ?? 0) - Date.now();
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(600_000);
  await client.workflow.getHandle(workflowId).terminate();
  expect(await readLiveCalls(client, workflowId)).toEqual([]);
});

it('knows nothing of a process that is not there, or that no worker answers for', async () => {
  expect(await readLiveCalls(client, 'nothing-here')).toBeNull();
  expect(await askProcess(client, 'nothing-here', orderProgress)).toBeNull();
  const workflowId = await aProcessWithRefusedCall();
  expect(await askProcess(client, workflowId, orderProgress)).toBeNull();
});

it('starts one activity a request, however often it is asked', async () => {
  const input = {
    orderId: asId('order', randomId('ord')),
    requestId: asId('request', randomId('req')),
  };
  expect(await readLiveResend(client, input.requestId)).toBeNull();
  await startResend(client, input);
  await startResend(client, input);
  const handle = client.activity.getHandle(`resend-receipt:${input.requestId}`);
  const { activityRunId } = await handle.describe();
  expect(await readLiveResend(client, input.requestId)).toMatchObject({
    ...{ activity: 'resendReceipt', attempt: 1, lastFailure: null },
  });
  await handle.terminate('the test is over');
  await startResend(client, input);
  expect((await handle.describe()).activityRunId).toBe(activityRunId);
  expect(await readLiveResend(client, input.requestId)).toBeNull();
});
