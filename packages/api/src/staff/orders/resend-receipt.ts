import { requestReceipt } from '@lanyard/commands/emails/request-receipt';
import { asId, idPattern } from '@lanyard/domain/ids/ids';
import { z } from 'zod';
import { staffCommandContext } from '../staff-command-context.ts';
import { orderProcedure } from '../staff-procedure.ts';
import { startResend } from './start-resend.ts';

/** Somebody of the staff asks for a receipt, once a press; it is sent by a one-off activity. */
export interface ResentReceipt {
  readonly isStarted: true;
}

/**
 * Sends an order's receipt again; the same press sends it once, however often it arrives. Throws ORDER_NOT_FOUND,
 * INPUT_INVALID for an order without a receipt, and TRY_LATER while Temporal is away.
 */
export const resendReceipt = orderProcedure('orders.resendReceipt')
  .input(
    z.object({
      /** Made by the page, once a press. */
      requestId: z
        .string()
        .regex(idPattern('request'))
        .transform((text) => asId('request', text)),
    }),
  )
  .mutation(async ({ ctx, input }): Promise<ResentReceipt> => {
    const { orderId, requestId } = input;
    await requestReceipt(staffCommandContext(ctx), { orderId, requestId });
    await startResend(ctx.temporal, { orderId, requestId });
    return { isStarted: true };
  });
