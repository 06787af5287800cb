import { correctReceipt as correct } from '@lanyard/commands/papers/correct-receipt';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId } from '@lanyard/domain/ids/ids';
import type { OrderView } from '@lanyard/domain/orders/order-view';
import { correctReceiptShape } from '@lanyard/domain/papers/billing.schema';
import { z } from 'zod';
import { commandContext } from '../context.ts';
import { requireBilling } from '../papers/require-billing.ts';
import { publicProcedure } from '../trpc.ts';
import { findOrder, findStanding } from './find-order.ts';
import { presentOrder } from './present-order.ts';

/**
 * Makes an order's receipt out anew, with other details of its buyer, and answers the order as it is then. Throws
 * LINK_UNKNOWN, INPUT_INVALID, RECEIPT_NOT_FOUND, RECEIPT_OVER, RECEIPT_CHANGED and TOO_MANY_TRIES.
 */
export const correctReceipt = publicProcedure
  .input(z.object({ token: z.string().min(20).max(200), ...correctReceiptShape }))
  .mutation(async ({ ctx, input }): Promise<OrderView> => {
    const { token, requestId, basedOn } = input;
    const orderId = asId('order', (await findStanding(ctx.db, token)).id);
    const billing = requireBilling(input.billing);
    // Each correction is two more numbers in the event's books, and a mail.
    if (!ctx.mailTries.take(`correct-receipt ${orderId}`, ctx.ip)) throw new DomainError('TOO_MANY_TRIES');
    await correct(commandContext(ctx, { kind: 'buyer' }), { orderId, basedOn, billing, requestId });
    return presentOrder({ ...ctx, now: ctx.now() }, await findOrder(ctx.db, token));
  });
