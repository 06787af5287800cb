import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import { WORKER_GONE_MS } from './worker-heartbeat.ts';

const { TaskQueueType, WorkerStatus } = proto.temporal.api.enums.v1;

// A living worker asks for work at least this often, for its long polls last 60 s; the server tells of pollers for 5 minutes.
const POLLER_ALIVE_MS = 70_000;
const DEFAULT_TIMEOUT_MS = 2_000;

/** How many workers poll a task queue for each kind of work. */
export interface PollerCount {
  readonly workflow: number;
  readonly activity: number;
}

/** Which task queue to look at; with a build id, only workers of that deployment version count. */
export interface PollerQuery {
  readonly client: Client;
  readonly taskQueue: string;
  readonly buildId?: string;
  readonly timeoutMs?: number;
}

/** Counts living workers of a task queue, for `/readyz`: one that stopped is gone at once, a killed one after 10 s. Throws the client's error if Temporal does not answer in about `timeoutMs` (2 s). */
export async function countPollers(query: PollerQuery): Promise<PollerCount> {
  const { client, timeoutMs = DEFAULT_TIMEOUT_MS } = query;
  return client.withDeadline(Date.now() + timeoutMs, async () => {
    const [workflow, activity, heartbeats] = await Promise.all([
      pollerIdentities(query, TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW),
      pollerIdentities(query, TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY),
      heartbeatsByIdentity(query),
    ]);
    // Without a heartbeat (a worker that has just started, a server that keeps none) the poll alone counts.
    const countAlive = (identities: Set<string>): number =>
      [...identities].filter((identity) => heartbeats.get(identity) ?? true).length;
    return { workflow: countAlive(workflow), activity: countAlive(activity) };
  });
}

/** Identities of the workers that asked for work of one kind lately, stopped ones included. */
async function pollerIdentities(
  { client, taskQueue, buildId }: PollerQuery,
  taskQueueType: proto.temporal.api.enums.v1.TaskQueueType,
): Promise<Set<string>> {
  const { pollers } = await client.workflowService.describeTaskQueue({
    namespace: client.options.namespace,
    taskQueue: { name: taskQueue },
    taskQueueType,
  });
  const lately = pollers.filter(
    ({ lastAccessTime, deploymentOptions }) =>
      ageMs(lastAccessTime) < POLLER_ALIVE_MS &&
      (buildId === undefined || deploymentOptions?.buildId === buildId),
  );
  return new Set(lately.map(({ identity }) => identity ?? ''));
}

/** Whether the workers of a task queue live, by identity, as far as their heartbeats tell. */
async function heartbeatsByIdentity({ client, taskQueue }: PollerQuery): Promise<Map<string, boolean>> {
  const { workersInfo } = await client.workflowService.listWorkers({
    namespace: client.options.namespace,
    query: `TaskQueue = '${taskQueue}'`,
  });
  const alive = new Map<string, boolean>();
  for (const { workerHeartbeat } of workersInfo) {
    const identity = workerHeartbeat?.workerIdentity ?? '';
    const isAlive =
      workerHeartbeat?.status === WorkerStatus.WORKER_STATUS_RUNNING &&
      ageMs(workerHeartbeat.heartbeatTime) < WORKER_GONE_MS;
    // One process may run several workers under one identity.
    alive.set(identity, isAlive || (alive.get(identity) ?? false));
  }
  return alive;
}

function ageMs(time: { seconds?: unknown } | null | undefined): number {
  return Date.now() - Number(time?.seconds ?? 0) * 1000;
}
