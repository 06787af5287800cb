import { requestTicketLink } from '@lanyard/commands/tickets/request-ticket-link';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { resendLinkSchema } from '@lanyard/domain/tickets/ticket-requests.schema';
import { commandContext } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import { findTicketOfOrder } from './find-ticket-of-order.ts';

/**
 * Has a ticket's link mailed again to whoever holds it, by the order's buyer; once a press. Throws LINK_UNKNOWN,
 * TICKET_CANCELLED and TOO_MANY_TRIES.
 */
export const resendLink = publicProcedure
  .input(resendLinkSchema)
  .mutation(async ({ ctx, input }): Promise<{ readonly isNoted: true }> => {
    const ticketId = await findTicketOfOrder(ctx.db, input);
    if (!ctx.mailTries.take(`link ${ticketId}`, ctx.ip)) throw new DomainError('TOO_MANY_TRIES');
    const { requestId } = input;
    await requestTicketLink(commandContext(ctx, { kind: 'buyer' }), { ticketId, requestId });
    return { isNoted: true };
  });
