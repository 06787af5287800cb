import type { Client } from '@temporalio/client';
import { tally, type Tally } from '@lanyard/contracts/stats/stats-workflow';
import { statsWorkflowId } from '@lanyard/contracts/workflow-ids';
import type { EventId } from '@lanyard/domain/ids/ids';

const DEADLINE_MS = 1500;

/** Asks an event's Stats Workflow for its tally; throws the client's error when it cannot answer within 1.5 s. */
export function queryTally(client: Client, eventId: EventId): Promise<Tally> {
  return client.withDeadline(Date.now() + DEADLINE_MS, () =>
    client.workflow.getHandle(statsWorkflowId(eventId)).query(tally),
  );
}
