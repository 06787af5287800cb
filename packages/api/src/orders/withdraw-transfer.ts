import { withdrawTransfer as withdrawTransferCommand } from '@lanyard/commands/transfers/withdraw-transfer';
import { asId } from '@lanyard/domain/ids/ids';
import type { OrderView } from '@lanyard/domain/orders/order-view';
import { withdrawFromOrderSchema } from '@lanyard/domain/transfers/transfer.schema';
import { commandContext } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import { findOrder } from './find-order.ts';
import { findTicketOfOrder } from './find-ticket-of-order.ts';
import { presentOrder } from './present-order.ts';

/** Takes an offer back, by the ticket's buyer. Throws LINK_UNKNOWN, and TRANSFER_ACCEPTED when it is too late. */
export const withdrawTransfer = publicProcedure
  .input(withdrawFromOrderSchema)
  .mutation(async ({ ctx, input }): Promise<OrderView> => {
    const ticketId = await findTicketOfOrder(ctx.db, input);
    await withdrawTransferCommand(commandContext(ctx, { kind: 'buyer' }), {
      ...{ ticketId, transferId: asId('transfer', input.transferId), access: { as: 'BUYER' } },
    });
    return presentOrder({ db: ctx.db, keys: ctx.keys, now: ctx.now() }, await findOrder(ctx.db, input.token));
  });
