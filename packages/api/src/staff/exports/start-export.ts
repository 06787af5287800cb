import type { Client } from '@temporalio/client';
import {
  FORGET_EXPORT,
  forgetExportId,
  WRITE_EXPORT,
  writeExportId,
  type ExportInput,
} from '@lanyard/contracts/exports/write-export';
import { TASK_QUEUE } from '@lanyard/contracts/task-queues';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { EXPORT_KEPT_DAYS } from '@lanyard/domain/exports/export-kinds';
import type { ExportId } from '@lanyard/domain/ids/ids';
import { isAlreadyStarted, isUnavailable } from '@lanyard/temporal/errors';

const ANSWER_WITHIN_MS = 5000;

/**
 * Starts the one-off activity that makes the file of an export, and before it the one that destroys it when its time
 * is over; those that were started before are left to themselves. Throws TRY_LATER while Temporal is away.
 */
export async function startExport(client: Client, exportId: ExportId): Promise<void> {
  const args: [ExportInput] = [{ exportId }];
  const once = {
    taskQueue: TASK_QUEUE,
    args,
    retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1m' },
    idReusePolicy: 'REJECT_DUPLICATE',
    idConflictPolicy: 'USE_EXISTING',
  } as const;
  await startOnce(client, () =>
    client.activity.start(FORGET_EXPORT, {
      ...once,
      ...{ id: forgetExportId(exportId), startToCloseTimeout: '1m' },
      startDelay: `${EXPORT_KEPT_DAYS} days`,
    }),
  );
  await startOnce(client, () =>
    // A hundred thousand rows take a few minutes; a worker that was killed is noticed by its heartbeat.
    client.activity.start(WRITE_EXPORT, {
      ...once,
      ...{ id: writeExportId(exportId), startToCloseTimeout: '1h', heartbeatTimeout: '5s' },
    }),
  );
}

async function startOnce(client: Client, start: () => Promise<unknown>): Promise<void> {
  try {
    await client.withDeadline(Date.now() + ANSWER_WITHIN_MS, start);
  } catch (error) {
    if (isAlreadyStarted(error)) return;
    if (isUnavailable(error)) throw new DomainError('TRY_LATER');
    throw error;
  }
}
