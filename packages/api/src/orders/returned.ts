import { markReturned } from '@lanyard/commands/orders/mark-returned';
import { asId } from '@lanyard/domain/ids/ids';
import { commandContext } from '../context.ts';
import { tokenSchema } from '../links/token.schema.ts';
import { publicProcedure } from '../trpc.ts';
import { findStanding } from './find-order.ts';

/** The buyer came back from the payment page; saying it again changes nothing. Throws LINK_UNKNOWN. */
export const returned = publicProcedure
  .input(tokenSchema)
  .mutation(async ({ ctx, input }): Promise<{ isNoted: true }> => {
    const order = await findStanding(ctx.db, input.token);
    await markReturned(commandContext(ctx, { kind: 'buyer' }), { orderId: asId('order', order.id) });
    return { isNoted: true };
  });
