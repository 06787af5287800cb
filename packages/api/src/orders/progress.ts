import type { Client } from '@temporalio/client';
import { orderProgress } from '@lanyard/contracts/orders/order-workflow';
import { orderWorkflowId } from '@lanyard/contracts/workflow-ids';
import { asId, type OrderId } from '@lanyard/domain/ids/ids';
import type { OrderProgress } from '@lanyard/domain/orders/order-view';
import { tokenSchema } from '../links/token.schema.ts';
import { publicProcedure } from '../trpc.ts';
import { findStanding } from './find-order.ts';
import { findSuccessor } from './find-successor.ts';
import { progressFromRow } from './progress-from-row.ts';
import { readReceiptStatus } from './receipt-status.ts';

const QUERY_DEADLINE_MS = 1500;
const over: ReadonlySet<string> = new Set(['EXPIRED', 'REFUSED', 'CANCELLED']);

/** Where an order stands now: its process answers, or the database for it. Throws LINK_UNKNOWN. */
export const progress = publicProcedure
  .input(tokenSchema)
  .query(async ({ ctx, input }): Promise<OrderProgress> => {
    const order = await findStanding(ctx.db, input.token);
    if (!over.has(order.status)) {
      const live = await askProgress(ctx.temporal, asId('order', order.id));
      if (live) return live;
    }
    const [receipt, successor] = await Promise.all([
      readReceiptStatus(ctx.db, order.id),
      findSuccessor(ctx.db, order),
    ]);
    return progressFromRow(order, { receipt, isReplaced: successor !== null });
  });

/** Null when the process is not there, or not quick enough: the row then speaks for it. */
async function askProgress(client: Client, orderId: OrderId): Promise<OrderProgress | null> {
  try {
    return await client.withDeadline(Date.now() + QUERY_DEADLINE_MS, () =>
      client.workflow.getHandle(orderWorkflowId(orderId)).query(orderProgress),
    );
  } catch {
    return null;
  }
}
