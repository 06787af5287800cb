import { requestTicketLink } from '@lanyard/commands/tickets/request-ticket-link';
import { requestIdSchema } from '@lanyard/domain/ids/request-id.schema';
import { z } from 'zod';
import { staffCommandContext } from '../staff-command-context.ts';
import { ticketProcedure } from '../staff-procedure.ts';

/** Mails a ticket's link again to whoever holds it; once a press. Throws TICKET_NOT_FOUND and TICKET_CANCELLED. */
export const resendLink = ticketProcedure('tickets.resendLink')
  .input(z.object({ requestId: requestIdSchema }))
  .mutation(async ({ ctx, input }): Promise<{ readonly isNoted: true }> => {
    const { ticketId, requestId } = input;
    await requestTicketLink(staffCommandContext(ctx), { ticketId, requestId });
    return { isNoted: true };
  });
