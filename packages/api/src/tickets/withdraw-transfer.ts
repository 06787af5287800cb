import { withdrawTransfer as withdrawTransferCommand } from '@lanyard/commands/transfers/withdraw-transfer';
import { asId } from '@lanyard/domain/ids/ids';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { withdrawTransferSchema } from '@lanyard/domain/transfers/transfer.schema';
import { commandContext } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import { findTicket } from './find-ticket.ts';
import { presentTicket } from './present-ticket.ts';

/** Takes an offer back, by the ticket's holder. Throws LINK_UNKNOWN, and TRANSFER_ACCEPTED when it is too late. */
export const withdrawTransfer = publicProcedure
  .input(withdrawTransferSchema)
  .mutation(async ({ ctx, input }): Promise<TicketView> => {
    const { token, transferId } = input;
    const { id, linkGeneration } = await findTicket(ctx.db, token);
    const access = { as: 'HOLDER', linkGeneration } as const;
    await withdrawTransferCommand(commandContext(ctx, { kind: 'attendee' }), {
      ...{ ticketId: asId('ticket', id), transferId: asId('transfer', transferId), access },
    });
    return presentTicket(ctx, await findTicket(ctx.db, token));
  });
