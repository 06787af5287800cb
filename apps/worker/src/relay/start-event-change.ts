import {
  EVENT_CHANGE_WORKFLOW,
  type EventChangeInput,
} from '@lanyard/contracts/event-changes/event-change-workflow';
import type { OutboxMessage } from '@lanyard/contracts/outbox-message';
import { TASK_QUEUE } from '@lanyard/contracts/task-queues';
import { eventChangeWorkflowId } from '@lanyard/contracts/workflow-ids';
import { isAlreadyStarted } from '@lanyard/temporal/errors';
import type { Client } from '@temporalio/client';

/** Starts the process that carries out a change of an event; one that has begun goes on. */
export async function startEventChange(
  client: Client,
  { targetId: changeId, message }: Extract<OutboxMessage, { target: 'eventChange' }>,
): Promise<'DELIVERED'> {
  const input: EventChangeInput = { changeId };
  try {
    await client.workflow.start(EVENT_CHANGE_WORKFLOW, {
      workflowId: eventChangeWorkflowId(message.eventId, message.version),
      taskQueue: TASK_QUEUE,
      args: [input],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    });
  } catch (error) {
    if (!isAlreadyStarted(error)) throw error;
  }
  return 'DELIVERED';
}
