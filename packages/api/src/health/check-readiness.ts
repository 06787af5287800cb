import type { Client } from '@temporalio/client';
import { TASK_QUEUE } from '@lanyard/contracts/task-queues';
import type { Db } from '@lanyard/db/client';
import { countPollers } from '@lanyard/temporal/pollers';
import { checkTemporal } from '@lanyard/temporal/readiness';

const DATABASE_TIMEOUT_MS = 2000;

/** What a server needs in order to work, each with what it says of itself. */
export interface Readiness {
  readonly ready: boolean;
  /** Names of what is not there. */
  readonly missing: readonly ('database' | 'temporal' | 'workers')[];
  readonly database: 'ready' | 'unreachable';
  readonly temporal: 'ready' | 'unreachable' | 'namespace-missing' | 'refused';
  readonly workers: 'ready' | 'missing' | 'unknown';
}

/** Looks at the database, at Temporal and at who polls the task queue; never throws. */
export async function checkReadiness({ db, temporal }: { db: Db; temporal: Client }): Promise<Readiness> {
  const [database, temporalCheck, workers] = await Promise.all([
    checkDatabase(db),
    checkTemporal(temporal),
    checkWorkers(temporal),
  ]);
  const parts = {
    database,
    temporal: temporalCheck.isReady ? 'ready' : temporalCheck.reason,
    workers,
  } as const;
  const missing = (['database', 'temporal', 'workers'] as const).filter((name) => parts[name] !== 'ready');
  return { ready: missing.length === 0, missing, ...parts };
}

async function checkDatabase({ prisma }: Db): Promise<Readiness['database']> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<'unreachable'>((resolve) => {
    timer = setTimeout(() => resolve('unreachable'), DATABASE_TIMEOUT_MS);
  });
  const answer = prisma.$queryRaw`SELECT 1`.then(
    () => 'ready' as const,
    () => 'unreachable' as const,
  );
  return Promise.race([answer, timeout]).finally(() => clearTimeout(timer));
}

async function checkWorkers(client: Client): Promise<Readiness['workers']> {
  try {
    const pollers = await countPollers({ client, taskQueue: TASK_QUEUE });
    return pollers.workflow > 0 && pollers.activity > 0 ? 'ready' : 'missing';
  } catch {
    return 'unknown';
  }
}
