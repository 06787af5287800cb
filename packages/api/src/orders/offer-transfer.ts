import { offerTransfer as offerTransferCommand } from '@lanyard/commands/transfers/offer-transfer';
import type { OrderView } from '@lanyard/domain/orders/order-view';
import { offerFromOrderSchema } from '@lanyard/domain/transfers/transfer.schema';
import { commandContext } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import { findOrder } from './find-order.ts';
import { findTicketOfOrder } from './find-ticket-of-order.ts';
import { presentOrder } from './present-order.ts';

/** Offers a ticket to somebody, by its buyer. Throws LINK_UNKNOWN and what `offerTransfer` refuses with. */
export const offerTransfer = publicProcedure
  .input(offerFromOrderSchema)
  .mutation(async ({ ctx, input }): Promise<OrderView> => {
    const ticketId = await findTicketOfOrder(ctx.db, input);
    const { requestId, recipient } = input;
    await offerTransferCommand(commandContext(ctx, { kind: 'buyer' }), {
      ...{ ticketId, requestId, recipient, access: { as: 'BUYER' } },
    });
    return presentOrder({ db: ctx.db, keys: ctx.keys, now: ctx.now() }, await findOrder(ctx.db, input.token));
  });
