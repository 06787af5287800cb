import { renewTicket } from '@lanyard/commands/tickets/renew-ticket';
import { staffRenewReasons } from '@lanyard/domain/tickets/renew-reasons';
import { requestIdSchema } from '@lanyard/domain/ids/request-id.schema';
import { z } from 'zod';
import { staffCommandContext } from '../staff-command-context.ts';
import { ticketProcedure } from '../staff-procedure.ts';

/**
 * Makes a ticket's link and code new and mails the new link to whoever holds it; once a press. Throws
 * TICKET_NOT_FOUND and TICKET_CANCELLED.
 */
export const renew = ticketProcedure('tickets.renew')
  .input(z.object({ requestId: requestIdSchema, reason: z.enum(staffRenewReasons) }))
  .mutation(async ({ ctx, input }): Promise<{ readonly isRenewed: true }> => {
    const { ticketId, requestId, reason } = input;
    await renewTicket(staffCommandContext(ctx), { ticketId, requestId, basedOn: null, reason });
    return { isRenewed: true };
  });
