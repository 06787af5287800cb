import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import { WORKER_GONE_MS } from './worker-heartbeat.ts';

const { TaskQueueType, WorkerStatus } = proto.temporal.api.enums.v1;

/** Work of one kind that waits for a worker, as the server estimates it. */
export interface QueueBacklog {
  readonly waiting: number;
  /** Age of the oldest, in milliseconds. */
  readonly oldestMs: number;
}

/** A worker that the server has heard of lately. */
export interface QueueWorker {
  readonly identity: string;
  /** Its build; null for one without a version. */
  readonly buildId: string | null;
  readonly sdkVersion: string;
  readonly isAlive: boolean;
  /** Milliseconds since 1970 UTC. */
  readonly startedAt: number;
}

/** What waits on a task queue and who works on it. */
export interface QueueDescription {
  readonly workflows: QueueBacklog;
  readonly activities: QueueBacklog;
  readonly workers: readonly QueueWorker[];
}

/** Asks the server about a task queue; throws the client's error when it does not answer within `timeoutMs`. */
export async function describeQueue(
  client: Client,
  { taskQueue, timeoutMs }: { readonly taskQueue: string; readonly timeoutMs: number },
): Promise<QueueDescription> {
  const { namespace } = client.options;
  const backlogOf = async (
    taskQueueType: proto.temporal.api.enums.v1.TaskQueueType,
  ): Promise<QueueBacklog> => {
    const { stats } = await client.workflowService.describeTaskQueue({
      ...{ namespace, taskQueue: { name: taskQueue }, taskQueueType, reportStats: true },
    });
    const age = stats?.approximateBacklogAge;
    return {
      waiting: Number(stats?.approximateBacklogCount ?? 0),
      oldestMs: Math.round(Number(age?.seconds ?? 0) * 1000 + (age?.nanos ?? 0) / 1e6),
    };
  };
  return client.withDeadline(Date.now() + timeoutMs, async () => {
    const [workflows, activities, { workersInfo }] = await Promise.all([
      backlogOf(TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW),
      backlogOf(TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY),
      client.workflowService.listWorkers({ namespace, query: `TaskQueue = '${taskQueue}'` }),
    ]);
    const workers = workersInfo.flatMap(({ workerHeartbeat: beat }): QueueWorker[] => {
      if (!beat) return [];
      return [
        {
          identity: beat.workerIdentity ?? '',
          buildId: beat.deploymentVersion?.buildId || null,
          sdkVersion: `${beat.sdkName ?? ''} ${beat.sdkVersion ?? ''}`.trim(),
          isAlive:
            beat.status === WorkerStatus.WORKER_STATUS_RUNNING &&
            Date.now() - instant(beat.heartbeatTime) < WORKER_GONE_MS,
          startedAt: instant(beat.startTime),
        },
      ];
    });
    return { workflows, activities, workers };
  });
}

function instant(time: { seconds?: unknown } | null | undefined): number {
  return Number(time?.seconds ?? 0) * 1000;
}
