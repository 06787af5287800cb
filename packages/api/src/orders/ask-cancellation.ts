import { askCancellation as askCommand } from '@lanyard/commands/cancellations/ask-cancellation';
import { askForOrderSchema } from '@lanyard/domain/cancellations/ask-cancellation.schema';
import { asId } from '@lanyard/domain/ids/ids';
import type { OrderView } from '@lanyard/domain/orders/order-view';
import { commandContext } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import { findOrder } from './find-order.ts';
import { presentOrder } from './present-order.ts';

/** The buyer asks to cancel tickets of theirs, or all that is left of the order. Throws LINK_UNKNOWN and what `askCancellation` throws. */
export const askCancellation = publicProcedure
  .input(askForOrderSchema)
  .mutation(async ({ ctx, input }): Promise<OrderView> => {
    const { token, ...wish } = input;
    const { id } = await findOrder(ctx.db, token);
    await askCommand(commandContext(ctx, { kind: 'buyer' }), {
      orderId: asId('order', id),
      askedBy: 'BUYER',
      ...wish,
    });
    return presentOrder({ ...ctx, now: ctx.now() }, await findOrder(ctx.db, token));
  });
