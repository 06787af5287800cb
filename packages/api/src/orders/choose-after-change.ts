import { chooseForTickets } from '@lanyard/commands/event-changes/choose-for-tickets';
import { chooseForOrderSchema } from '@lanyard/domain/event-changes/event-change-form.schema';
import { asId } from '@lanyard/domain/ids/ids';
import type { OrderView } from '@lanyard/domain/orders/order-view';
import { commandContext } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import { findOrder } from './find-order.ts';
import { presentOrder } from './present-order.ts';

/** The buyer chooses what becomes of tickets of theirs. Throws LINK_UNKNOWN and what `chooseForTickets` throws. */
export const chooseAfterChange = publicProcedure
  .input(chooseForOrderSchema)
  .mutation(async ({ ctx, input }): Promise<OrderView> => {
    const { token, choice, changeId, references } = input;
    const { id } = await findOrder(ctx.db, token);
    await chooseForTickets(commandContext(ctx, { kind: 'buyer' }), {
      changeId: asId('eventChange', changeId),
      orderId: asId('order', id),
      by: 'BUYER',
      ...{ references, choice },
    });
    return presentOrder({ ...ctx, now: ctx.now() }, await findOrder(ctx.db, token));
  });
