import type { Client } from '@temporalio/client';
import { readCountSheet } from '@lanyard/commands/stats/read-count-sheet';
import { countsMoved, STATS_WORKFLOW, type StatsInput } from '@lanyard/contracts/stats/stats-workflow';
import { TASK_QUEUE } from '@lanyard/contracts/task-queues';
import { statsWorkflowId } from '@lanyard/contracts/workflow-ids';
import type { Db } from '@lanyard/db/client';
import { asId, type EventId } from '@lanyard/domain/ids/ids';
import type { Logger } from 'pino';
import { claimRows, forgetRows, putBack } from './outbox-queue.ts';

const batch = 500;
const deadlineMs = 4000;

/**
 * Tells each event's tally, once a batch, how its counters stand now. The rows are hints that something moved;
 * what is told are the counters themselves with their versions. Answers how many rows it took on.
 */
export async function relayCounts(deps: { db: Db; client: Client; log: Logger }): Promise<number> {
  const rows = await claimRows(deps.db, 'stats', batch);
  const events = [...new Set(rows.map((row) => row.targetId))];
  await Promise.all(
    events.map(async (eventId) => {
      const hints = rows.filter((row) => row.targetId === eventId);
      const ids = hints.map((row) => row.id);
      try {
        const batchId = `${ids.reduce((a, b) => (a > b ? a : b))}/${ids.length}`;
        await tellTally(deps, asId('event', eventId), batchId);
        await forgetRows(deps.db, ids);
      } catch (error) {
        deps.log.warn(
          { eventId, error: error instanceof Error ? error.name : 'unknown' },
          'tally not told yet',
        );
        await putBack(deps.db, hints);
      }
    }),
  );
  return rows.length;
}

async function tellTally(
  { db, client }: { db: Db; client: Client },
  eventId: EventId,
  batchId: string,
): Promise<void> {
  const sheet = await readCountSheet(db, eventId);
  await client.withDeadline(Date.now() + deadlineMs, () =>
    client.workflow.signalWithStart(STATS_WORKFLOW, {
      ...tallyStart(eventId),
      signal: countsMoved,
      signalArgs: [{ batchId, sheet }],
    }),
  );
}

/** Makes sure that every event that is not over has its tally; one that was lost rebuilds itself from the rows. */
export async function ensureTallies({ db, client }: { db: Db; client: Client }): Promise<void> {
  const events = await db.prisma.event.findMany({
    where: { endsAt: { gt: new Date() } },
    select: { id: true },
  });
  await Promise.all(
    events.map(({ id }) =>
      client.withDeadline(Date.now() + deadlineMs, () =>
        client.workflow.start(STATS_WORKFLOW, {
          ...tallyStart(asId('event', id)),
          workflowIdConflictPolicy: 'USE_EXISTING',
        }),
      ),
    ),
  );
}

function tallyStart(eventId: EventId) {
  const args: [StatsInput] = [{ eventId }];
  return { workflowId: statsWorkflowId(eventId), taskQueue: TASK_QUEUE, args };
}
