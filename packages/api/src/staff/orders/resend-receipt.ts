import { requestReceipt } from '@lanyard/commands/emails/request-receipt';
import { noteJob } from '@lanyard/commands/jobs/note-job';
import { resendReceiptId } from '@lanyard/contracts/emails/resend-receipt';
import { requestIdSchema } from '@lanyard/domain/ids/request-id.schema';
import { personSchema } from '@lanyard/domain/orders/place-order.schema';
import { z } from 'zod';
import { staffCommandContext } from '../staff-command-context.ts';
import { orderProcedure } from '../staff-procedure.ts';
import { startResend } from './start-resend.ts';

/** Somebody of the staff asks for a receipt, once a press; it is sent by a one-off activity. */
export interface ResentReceipt {
  readonly isStarted: true;
}

/**
 * Sends an order's receipt again, to its buyer or to another address; the same press sends it once, however often it arrives. Throws ORDER_NOT_FOUND,
 * INPUT_INVALID for an order without a receipt, and TRY_LATER while Temporal is away.
 */
export const resendReceipt = orderProcedure('orders.resendReceipt')
  .input(
    z.object({
      /** Made by the page, once a press. */
      requestId: requestIdSchema,
      /** Another address than the buyer's; null for that one. */
      to: personSchema.shape.email.nullable().default(null),
    }),
  )
  .mutation(async ({ ctx, input }): Promise<ResentReceipt> => {
    const { orderId, requestId, to } = input;
    const command = staffCommandContext(ctx);
    await requestReceipt(command, { orderId, requestId, to });
    const job = { id: resendReceiptId(requestId), kind: 'RECEIPT', aboutId: orderId } as const;
    await noteJob(command, { ...job, eventId: ctx.event.id });
    await startResend(ctx.temporal, { orderId, requestId });
    return { isStarted: true };
  });
