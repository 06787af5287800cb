import { withdrawCancellation as withdrawCommand } from '@lanyard/commands/cancellations/withdraw-cancellation';
import { withdrawSchema } from '@lanyard/domain/cancellations/ask-cancellation.schema';
import { asId } from '@lanyard/domain/ids/ids';
import type { OrderView } from '@lanyard/domain/orders/order-view';
import { commandContext } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import { findOrder } from './find-order.ts';
import { presentOrder } from './present-order.ts';

/** The buyer takes a wish of theirs to cancel back. Throws LINK_UNKNOWN and what `withdrawCancellation` throws. */
export const withdrawCancellation = publicProcedure
  .input(withdrawSchema)
  .mutation(async ({ ctx, input }): Promise<OrderView> => {
    const { id } = await findOrder(ctx.db, input.token);
    await withdrawCommand(commandContext(ctx, { kind: 'buyer' }), {
      cancellationId: asId('cancellation', input.cancellationId),
      by: 'BUYER',
      subjectId: id,
    });
    return presentOrder({ ...ctx, now: ctx.now() }, await findOrder(ctx.db, input.token));
  });
