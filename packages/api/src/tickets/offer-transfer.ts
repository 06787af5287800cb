import { offerTransfer as offerTransferCommand } from '@lanyard/commands/transfers/offer-transfer';
import { asId } from '@lanyard/domain/ids/ids';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { offerTransferSchema } from '@lanyard/domain/transfers/transfer.schema';
import { commandContext } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import { findTicket } from './find-ticket.ts';
import { presentTicket } from './present-ticket.ts';

/** Offers a ticket to somebody, by its holder. Throws LINK_UNKNOWN and what `offerTransfer` refuses with. */
export const offerTransfer = publicProcedure
  .input(offerTransferSchema)
  .mutation(async ({ ctx, input }): Promise<TicketView> => {
    const { token, requestId, recipient } = input;
    const { id, linkGeneration } = await findTicket(ctx.db, token);
    const access = { as: 'HOLDER', linkGeneration } as const;
    await offerTransferCommand(commandContext(ctx, { kind: 'attendee' }), {
      ...{ ticketId: asId('ticket', id), requestId, access, recipient },
    });
    return presentTicket(ctx, await findTicket(ctx.db, token));
  });
