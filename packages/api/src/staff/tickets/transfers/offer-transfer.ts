import { offerTransfer as offerTransferCommand } from '@lanyard/commands/transfers/offer-transfer';
import { staffOfferSchema } from '@lanyard/domain/transfers/transfer.schema';
import { staffCommandContext } from '../../staff-command-context.ts';
import { ticketProcedure } from '../../staff-procedure.ts';

/** Offers a ticket to somebody in the organizers' name. Throws TICKET_NOT_FOUND and what `offerTransfer` refuses with. */
export const offerTransfer = ticketProcedure('tickets.transfer')
  .input(staffOfferSchema)
  .mutation(async ({ ctx, input }): Promise<{ readonly transferId: string }> => {
    const { ticketId, requestId, recipient } = input;
    const access = { as: 'STAFF' } as const;
    return offerTransferCommand(staffCommandContext(ctx), { ticketId, requestId, access, recipient });
  });
