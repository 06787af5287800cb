import { randomUUID } from 'node:crypto';
import {
  ORDER_WORKFLOW,
  placeOrder,
  type OrderInput,
  type PlaceResult,
} from '@lanyard/contracts/orders/order-workflow';
import {
  eventChangeWorkflowId,
  fanOutWorkflowId,
  orderWorkflowId,
  statsWorkflowId,
  ticketWorkflowId,
  workshopWorkflowId,
} from '@lanyard/contracts/workflow-ids';
import type { OrderId } from '@lanyard/domain/ids/ids';
import { connectToTemporal, testDataConverter } from '@lanyard/testing/temporal/temporal-environment';
import { activityInfo } from '@temporalio/activity';
import { WithStartWorkflowOperation, type Client, type WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { activityNames, type FakeActivities, type WorkerActivities } from './fake-activities.ts';

// Failing activities are part of many tests; their warnings are not worth reading. Before any connection is made.
Runtime.install({
  logger: new DefaultLogger('ERROR'),
  shutdownSignals: [],
  telemetryOptions: { logging: { forward: {}, filter: 'OFF' } },
});

/** The version that a change gives an event, in tests that play one. */
export const changedVersion = 2;

/** A worker on the run's server, on which workflows are played, each among fakes of its own. */
export interface WorkflowStage {
  readonly env: TestWorkflowEnvironment;
  readonly client: Client;
  readonly taskQueue: string;
  /** Lets the processes of these fakes' ids meet these fakes. */
  enter(fakes: FakeActivities): Scene;
  close(): Promise<void>;
}

/** An order nobody else has. */
export interface Scene {
  /** The order's process, once placed. */
  readonly order: WorkflowHandle;
  /** Places the order as the storefront does; the same content hash is the same press. */
  readonly place: (contentHash?: string) => Promise<PlaceResult>;
}

/** Connects to the run's server and takes the run's bundle; `maxCachedWorkflows: 0` replays on every task. */
export async function openWorkflowStage(
  options: { readonly maxCachedWorkflows?: number; readonly env?: TestWorkflowEnvironment } = {},
): Promise<WorkflowStage> {
  const codePath = process.env['TEST_WORKFLOW_BUNDLE'];
  if (!codePath) throw new Error('TEST_WORKFLOW_BUNDLE must name the bundle of workflow code');
  const env = options.env ?? (await connectToTemporal());
  const taskQueue = `test-${randomUUID()}`;
  const casts = new Map<string, WorkerActivities>();
  const worker = await Worker.create({
    connection: env.nativeConnection,
    namespace: env.namespace ?? 'default',
    taskQueue,
    workflowBundle: { codePath },
    activities: activitiesByWorkflow(casts),
    dataConverter: testDataConverter,
    maxCachedWorkflows: options.maxCachedWorkflows ?? 50,
    // What a test leaves unfinished is nobody's concern.
    shutdownForceTime: '1s',
  });
  const running = worker.run();
  return {
    env,
    client: env.client,
    taskQueue,
    enter({ activities, ids }) {
      const { orderId, ticketIds, eventId, workshopId } = ids;
      casts.set(orderWorkflowId(orderId), activities);
      casts.set(workshopWorkflowId(workshopId), activities);
      casts.set(statsWorkflowId(eventId), activities);
      casts.set(eventChangeWorkflowId(eventId, changedVersion), activities);
      casts.set(fanOutWorkflowId(eventId, { kind: 'plansChanged' }), activities);
      for (const ticketId of ticketIds) casts.set(ticketWorkflowId(ticketId), activities);
      return sceneOf(env.client, taskQueue, orderId);
    },
    async close() {
      worker.shutdown();
      await running;
      await env.teardown();
    },
  };
}

/** One worker's activities: each workflow meets the fakes that were named for it. */
function activitiesByWorkflow(casts: ReadonlyMap<string, WorkerActivities>): WorkerActivities {
  const meet = (name: keyof WorkerActivities) => (input: unknown) => {
    const { workflowExecution } = activityInfo();
    const activities = casts.get(workflowExecution?.workflowId ?? '');
    if (!activities) throw new Error('no fakes for this workflow');
    const activity: (input: never) => unknown = activities[name];
    // The workflow sent what this activity takes: both are typed by the same interface.
    return activity(input as never);
  };
  const all = activityNames.map((name) => [name, meet(name)] as const);
  // One entry for each name, as the list of names is complete by type.
  return Object.fromEntries(all) as unknown as WorkerActivities;
}

function sceneOf(client: Client, taskQueue: string, orderId: OrderId): Scene {
  const workflowId = orderWorkflowId(orderId);
  const input: OrderInput = { orderId };
  return {
    order: client.workflow.getHandle(workflowId),
    place: (contentHash = 'content') =>
      client.workflow.executeUpdateWithStart(placeOrder, {
        updateId: `place:${contentHash}`,
        startWorkflowOperation: new WithStartWorkflowOperation(ORDER_WORKFLOW, {
          workflowId,
          taskQueue,
          args: [input],
          workflowIdConflictPolicy: 'USE_EXISTING',
          workflowIdReusePolicy: 'REJECT_DUPLICATE',
        }),
      }),
  };
}
