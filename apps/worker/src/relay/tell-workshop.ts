import type { Client } from '@temporalio/client';
import { TASK_QUEUE } from '@lanyard/contracts/task-queues';
import { workshopWorkflowId } from '@lanyard/contracts/workflow-ids';
import {
  WORKSHOP_WORKFLOW,
  workshopNews,
  type WorkshopInput,
  type WorkshopNews,
} from '@lanyard/contracts/workshops/workshop-workflow';
import type { EventId, WorkshopId } from '@lanyard/domain/ids/ids';

/** Tells a workshop's process, which is started if there is none or it has ended. */
export async function tellWorkshop(
  client: Client,
  workshopId: WorkshopId,
  { eventId, ...news }: WorkshopNews & { readonly eventId: EventId },
): Promise<'DELIVERED'> {
  const input: WorkshopInput = { workshopId, eventId };
  const signalArgs: [WorkshopNews] = [news];
  await client.workflow.signalWithStart(WORKSHOP_WORKFLOW, {
    workflowId: workshopWorkflowId(workshopId),
    taskQueue: TASK_QUEUE,
    args: [input],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    signal: workshopNews,
    signalArgs,
  });
  return 'DELIVERED';
}
