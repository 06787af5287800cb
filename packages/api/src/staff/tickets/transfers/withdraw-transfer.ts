import { withdrawTransfer as withdrawTransferCommand } from '@lanyard/commands/transfers/withdraw-transfer';
import { asId } from '@lanyard/domain/ids/ids';
import { staffWithdrawSchema } from '@lanyard/domain/transfers/transfer.schema';
import { staffCommandContext } from '../../staff-command-context.ts';
import { ticketProcedure } from '../../staff-procedure.ts';

/** Takes an offer back, whoever made it. Throws TICKET_NOT_FOUND, and TRANSFER_ACCEPTED when it is too late. */
export const withdrawTransfer = ticketProcedure('tickets.transfer')
  .input(staffWithdrawSchema)
  .mutation(async ({ ctx, input }): Promise<{ readonly isOver: true }> => {
    const transferId = asId('transfer', input.transferId);
    const access = { as: 'STAFF' } as const;
    await withdrawTransferCommand(staffCommandContext(ctx), {
      ...{ ticketId: input.ticketId, transferId, access },
    });
    return { isOver: true };
  });
