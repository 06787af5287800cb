import { requestReceipt } from '@lanyard/commands/emails/request-receipt';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId } from '@lanyard/domain/ids/ids';
import { resendReceiptSchema } from '@lanyard/domain/tickets/ticket-requests.schema';
import { commandContext } from '../context.ts';
import { startResend } from '../staff/orders/start-resend.ts';
import { publicProcedure } from '../trpc.ts';
import { findStanding } from './find-order.ts';

/**
 * Sends an order's receipt again to its buyer, once a press. Throws LINK_UNKNOWN, INPUT_INVALID for an order without
 * a receipt, TOO_MANY_TRIES, and TRY_LATER while Temporal is away.
 */
export const resendReceipt = publicProcedure
  .input(resendReceiptSchema)
  .mutation(async ({ ctx, input }): Promise<{ readonly isStarted: true }> => {
    const orderId = asId('order', (await findStanding(ctx.db, input.token)).id);
    if (!ctx.mailTries.take(`receipt ${orderId}`, ctx.ip)) throw new DomainError('TOO_MANY_TRIES');
    const { requestId } = input;
    await requestReceipt(commandContext(ctx, { kind: 'buyer' }), { orderId, requestId });
    await startResend(ctx.temporal, { orderId, requestId });
    return { isStarted: true };
  });
