import type { OrderInput } from '@lanyard/contracts/orders/order-workflow';
import { sleep } from '@temporalio/workflow';
import { orderWorkflow as recordedOrderWorkflow } from '../workflows/orders/order.workflow.ts';

/** The order's process with a pause put in front, as a careless change would. */
export async function orderWorkflow(input: OrderInput): Promise<void> {
  await sleep('1 minute');
  return recordedOrderWorkflow(input);
}
