import type { OrderView } from '@lanyard/domain/orders/order-view';
import { tokenSchema } from '../links/token.schema.ts';
import { publicProcedure } from '../trpc.ts';
import { findOrder } from './find-order.ts';
import { presentOrder } from './present-order.ts';

/** The order behind a link. Throws LINK_UNKNOWN. */
export const view = publicProcedure.input(tokenSchema).query(async ({ ctx, input }): Promise<OrderView> => {
  const order = await findOrder(ctx.db, input.token);
  return presentOrder({ db: ctx.db, keys: ctx.keys, now: ctx.now() }, order);
});
