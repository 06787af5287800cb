import { submitRegistration } from '@lanyard/commands/registration/submit-registration';
import { asId } from '@lanyard/domain/ids/ids';
import { registerSchema } from '@lanyard/domain/registration/registration.schema';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { commandContext } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import { findTicket } from './find-ticket.ts';
import { presentTicket } from './present-ticket.ts';

/**
 * Registers a ticket's attendee, or changes the answers. Throws LINK_UNKNOWN, TICKET_CHANGED, TICKET_CANCELLED,
 * FORM_CHANGED, and INPUT_INVALID with a sentence by field.
 */
export const register = publicProcedure
  .input(registerSchema)
  .mutation(async ({ ctx, input }): Promise<TicketView> => {
    const { token, ...filled } = input;
    const { id } = await findTicket(ctx.db, token);
    const command = commandContext(ctx, { kind: 'attendee' });
    await submitRegistration(command, { ...filled, ticketId: asId('ticket', id) });
    return presentTicket(ctx, await findTicket(ctx.db, token));
  });
