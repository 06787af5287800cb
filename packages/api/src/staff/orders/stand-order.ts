import type { Client } from '@temporalio/client';
import { orderProgress } from '@lanyard/contracts/orders/order-workflow';
import { orderWorkflowId } from '@lanyard/contracts/workflow-ids';
import { asId } from '@lanyard/domain/ids/ids';
import type { OrderProgress } from '@lanyard/domain/orders/order-view';
import { orderWait, type Wait } from '@lanyard/domain/orders/order-wait';
import { policySpans, type Policies } from '@lanyard/domain/policies/policies';
import { askProcess } from '../process/ask-process.ts';

const over: ReadonlySet<string> = new Set(['EXPIRED', 'REFUSED', 'CANCELLED']);

/** Where an order stands and what its process waits for: the process tells, or its row does for it. */
export async function standOrder(
  client: Client,
  order: {
    readonly id: string;
    readonly event: { readonly endsAt: Date; readonly policies: unknown };
  },
  fromRow: OrderProgress,
): Promise<{ progress: OrderProgress; wait: Wait }> {
  const live = over.has(fromRow.status)
    ? null
    : await askProcess(client, orderWorkflowId(asId('order', order.id)), orderProgress);
  const progress = live ?? fromRow;
  // Checked against the event file's schema when it was stored.
  const { keepOpenMs } = policySpans(order.event.policies as Policies);
  return { progress, wait: orderWait(progress, order.event.endsAt.getTime() + keepOpenMs) };
}
