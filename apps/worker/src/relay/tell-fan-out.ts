import { FAN_OUT_WORKFLOW, fanOutAsked, type FanOutInput } from '@lanyard/contracts/fan-out/fan-out-workflow';
import { TASK_QUEUE } from '@lanyard/contracts/task-queues';
import { fanOutWorkflowId } from '@lanyard/contracts/workflow-ids';
import type { Client } from '@temporalio/client';

/** Asks for a round over an event's tickets: the one that is under way, or a new one. */
export async function tellFanOut(client: Client, input: FanOutInput): Promise<'DELIVERED'> {
  await client.workflow.signalWithStart(FAN_OUT_WORKFLOW, {
    workflowId: fanOutWorkflowId(input.eventId, input.news),
    taskQueue: TASK_QUEUE,
    args: [input],
    signal: fanOutAsked,
    signalArgs: [],
  });
  return 'DELIVERED';
}
