import type { Client } from '@temporalio/client';
import { DEPLOYMENT_NAME, TASK_QUEUE } from '@lanyard/contracts/task-queues';
import type { Db } from '@lanyard/db/client';
import { describeCurrentDeployment } from '@lanyard/temporal/deployment';
import { describeQueue, type QueueDescription } from '@lanyard/temporal/describe-queue';
import { listStuck, type StuckWorkflow } from '@lanyard/temporal/list-stuck';
import { checkReadiness, type Readiness } from '../health/check-readiness.ts';
import { readFailingCalls, type FailingCalls } from './read-failing-calls.ts';
import { readOutbox, type OutboxBacklog } from './read-outbox.ts';

/** How the system stands; null is what could not be read. */
export interface SystemReading {
  readonly at: Date;
  readonly readiness: Readiness;
  readonly build: { readonly id: string | null } | null;
  readonly outbox: OutboxBacklog | null;
  readonly queue: QueueDescription | null;
  /** Outside calls that fail now. */
  readonly failing: readonly FailingCalls[] | null;
  /** Processes whose code fails, some of them when there are many. */
  readonly stuck: readonly StuckWorkflow[] | null;
  readonly payments: 'sandbox' | 'live';
  readonly mail: 'sandbox' | 'live';
}

/** What the reading is taken from. */
export interface SystemSources {
  readonly db: Db;
  readonly temporal: Client;
  readonly payments: SystemReading['payments'];
  readonly mail: SystemReading['mail'];
}

const DEADLINE_MS = 2000;
const STUCK_SHOWN = 50;

/** Looks at every part at once; a part that does not answer is told as unknown, never as an error. */
export async function readSystem(sources: SystemSources): Promise<SystemReading> {
  const { db, temporal, payments, mail } = sources;
  const at = new Date();
  const within = { timeoutMs: DEADLINE_MS };
  const [readiness, build, outbox, queue, failing, stuck] = await Promise.all([
    checkReadiness({ db, temporal }),
    readBuild(temporal).catch(() => null),
    readOutbox(db, at).catch(() => null),
    describeQueue(temporal, { ...within, taskQueue: TASK_QUEUE }).catch(() => null),
    readFailingCalls(db, at).catch(() => null),
    listStuck(temporal, { ...within, limit: STUCK_SHOWN }).catch(() => null),
  ]);
  return { at, readiness, build, outbox, queue, failing, stuck, payments, mail };
}

async function readBuild(client: Client): Promise<{ id: string | null }> {
  const { namespace } = client.options;
  const current = await client.withDeadline(Date.now() + DEADLINE_MS, () =>
    describeCurrentDeployment({ client, namespace, deploymentName: DEPLOYMENT_NAME }),
  );
  return { id: current?.buildId ?? null };
}
