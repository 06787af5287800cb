import { setTransferLock as setTransferLockCommand } from '@lanyard/commands/transfers/set-transfer-lock';
import { staffLockSchema } from '@lanyard/domain/transfers/transfer.schema';
import { staffCommandContext } from '../../staff-command-context.ts';
import { ticketProcedure } from '../../staff-procedure.ts';

/** Lets nobody hand a ticket on, or lets them again. Throws TICKET_NOT_FOUND. */
export const setTransferLock = ticketProcedure('tickets.transfer')
  .input(staffLockSchema)
  .mutation(async ({ ctx, input }): Promise<{ readonly isLocked: boolean }> => {
    const { ticketId, requestId, isLocked } = input;
    await setTransferLockCommand(staffCommandContext(ctx), { ticketId, requestId, isLocked });
    return { isLocked };
  });
