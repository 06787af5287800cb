import { WithStartWorkflowOperation, WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import type { StoredDraft } from '@lanyard/commands/orders/store-draft';
import {
  ORDER_WORKFLOW,
  placeOrder,
  type OrderInput,
  type PlaceResult,
} from '@lanyard/contracts/orders/order-workflow';
import { lanyardEvent, orderStateAttribute } from '@lanyard/contracts/search-attributes';
import { TASK_QUEUE } from '@lanyard/contracts/task-queues';
import { orderWorkflowId } from '@lanyard/contracts/workflow-ids';
import { isAlreadyStarted, isNotFound, isUnavailable, isUpdateTimeout } from '@lanyard/temporal/errors';

/** How the process answered: in words of its own, not yet, not at all because Temporal is away, or no longer. */
export type WorkflowAnswer =
  | { readonly kind: 'ANSWERED'; readonly result: PlaceResult }
  | { readonly kind: 'LATE' | 'AWAY' | 'CLOSED' };

/**
 * Starts an order's process, or joins the one there is, and waits for its answer until the deadline
 * (milliseconds since 1970). An unreachable Temporal is given up after a few seconds.
 */
export async function askOrderWorkflow(
  client: Client,
  draft: StoredDraft,
  deadlineAt: number,
): Promise<WorkflowAnswer> {
  try {
    const result = await client.withDeadline(deadlineAt, () => updateWithStart(client, draft));
    return { kind: 'ANSWERED', result };
  } catch (error) {
    if (isUpdateTimeout(error)) return { kind: 'LATE' };
    if (isUnavailable(error)) return { kind: 'AWAY' };
    const isOver = isAlreadyStarted(error) || isNotFound(error) || error instanceof WorkflowUpdateFailedError;
    if (isOver) return { kind: 'CLOSED' };
    throw error;
  }
}

/** The same update id for the same content, so whoever asks again gets the first answer. */
function updateWithStart(client: Client, draft: StoredDraft): Promise<PlaceResult> {
  const input: OrderInput = { orderId: draft.orderId };
  return client.workflow.executeUpdateWithStart(placeOrder, {
    updateId: `place:${draft.contentHash}`,
    startWorkflowOperation: new WithStartWorkflowOperation(ORDER_WORKFLOW, {
      workflowId: orderWorkflowId(draft.orderId),
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      taskQueue: TASK_QUEUE,
      args: [input],
      typedSearchAttributes: [
        { key: lanyardEvent, value: draft.eventId },
        { key: orderStateAttribute, value: 'DRAFT' },
      ],
    }),
  });
}
