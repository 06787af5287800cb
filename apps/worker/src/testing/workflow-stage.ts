import { randomUUID } from 'node:crypto';
import {
  ORDER_WORKFLOW,
  placeOrder,
  type OrderInput,
  type PlaceResult,
} from '@lanyard/contracts/orders/order-workflow';
import { orderWorkflowId } from '@lanyard/contracts/workflow-ids';
import { randomId } from '@lanyard/crypto/random';
import { asId, type OrderId } from '@lanyard/domain/ids/ids';
import { connectToTemporal, testDataConverter } from '@lanyard/testing/temporal/temporal-environment';
import { WithStartWorkflowOperation, type Client } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import type { WorkerActivities } from './fake-activities.ts';

/** A connection to the run's server on which workflows are played. */
export interface WorkflowStage {
  readonly env: TestWorkflowEnvironment;
  readonly client: Client;
  /** Runs a worker of its own task queue as long as `play` takes. */
  run<Result>(activities: WorkerActivities, play: (scene: Scene) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** One worker's task queue, and an order nobody else has. */
export interface Scene {
  readonly taskQueue: string;
  readonly orderId: OrderId;
  /** The order's process, once placed. */
  readonly order: ReturnType<Client['workflow']['getHandle']>;
  /** Places the order as the storefront does; the same content hash is the same press. */
  place(contentHash?: string): Promise<PlaceResult>;
}

/** Connects to the run's server and takes the run's bundle; `maxCachedWorkflows: 0` replays on every task. */
export async function openWorkflowStage(
  options: { readonly maxCachedWorkflows?: number } = {},
): Promise<WorkflowStage> {
  const codePath = process.env['TEST_WORKFLOW_BUNDLE'];
  if (!codePath) throw new Error('TEST_WORKFLOW_BUNDLE must name the bundle of workflow code');
  quietRuntime();
  const env = await connectToTemporal();
  const { client } = env;
  return {
    env,
    client,
    async run(activities, play) {
      const taskQueue = `test-${randomUUID()}`;
      const worker = await Worker.create({
        connection: env.nativeConnection,
        namespace: env.namespace ?? 'default',
        taskQueue,
        workflowBundle: { codePath },
        activities,
        dataConverter: testDataConverter,
        maxCachedWorkflows: options.maxCachedWorkflows ?? 50,
        // What a test leaves unfinished is nobody's concern.
        shutdownForceTime: '1s',
      });
      return worker.runUntil(() => play(sceneOn(client, taskQueue)));
    },
    close: () => env.teardown(),
  };
}

function sceneOn(client: Client, taskQueue: string): Scene {
  const orderId = asId('order', randomId('ord'));
  const workflowId = orderWorkflowId(orderId);
  const input: OrderInput = { orderId };
  return {
    taskQueue,
    orderId,
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

let isQuiet = false;

/** Failing activities are part of many tests; their warnings are not worth reading. */
function quietRuntime(): void {
  if (isQuiet) return;
  isQuiet = true;
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    shutdownSignals: [],
    telemetryOptions: { logging: { forward: {}, filter: 'OFF' } },
  });
}
