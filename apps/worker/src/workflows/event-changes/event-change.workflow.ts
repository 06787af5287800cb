/*
 * The life of a change of an event
 *
 *   told        page by page, orders and tickets are told, by the outbox; while too much waits, it waits, too
 *   asked       until the date by which people choose; nothing to wait for where nothing is asked
 *   carried out a few orders at a time: cancelled, and their processes asked for the refunds, never too many at once
 *   over        when the rows say that nothing is left
 *
 * The rows say what comes next (`moveChange`), so this remembers nothing and can be cut anywhere.
 */
import type { EventChangeInput } from '@lanyard/contracts/event-changes/event-change-workflow';
import { continueAsNew, sleep, workflowInfo } from '@temporalio/workflow';
import { database } from '../steps.ts';

export async function eventChangeWorkflow({ changeId }: EventChangeInput): Promise<void> {
  for (;;) {
    const step = await database.moveChange({ changeId, at: Date.now() });
    if (step.isOver) return;
    await sleep(step.pauseMs);
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof eventChangeWorkflow>({ changeId });
  }
}
