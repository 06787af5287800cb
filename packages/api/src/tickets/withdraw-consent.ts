import { withdrawConsent as withdrawConsentCommand } from '@lanyard/commands/registration/withdraw-consent';
import { asId } from '@lanyard/domain/ids/ids';
import { withdrawConsentSchema } from '@lanyard/domain/registration/registration.schema';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { commandContext } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import { findTicket } from './find-ticket.ts';
import { presentTicket } from './present-ticket.ts';

/** Takes back a consent given on a ticket's form. Throws LINK_UNKNOWN and TICKET_CANCELLED. */
export const withdrawConsent = publicProcedure
  .input(withdrawConsentSchema)
  .mutation(async ({ ctx, input }): Promise<TicketView> => {
    const { token, ...rest } = input;
    const { id, linkGeneration } = await findTicket(ctx.db, token);
    await withdrawConsentCommand(commandContext(ctx, { kind: 'attendee' }), {
      ...rest,
      linkGeneration,
      ticketId: asId('ticket', id),
    });
    return presentTicket(ctx, await findTicket(ctx.db, token));
  });
