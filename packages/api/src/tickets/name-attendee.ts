import { nameAttendee as nameAttendeeCommand } from '@lanyard/commands/tickets/name-attendee';
import { asId } from '@lanyard/domain/ids/ids';
import { nameAttendeeSchema } from '@lanyard/domain/tickets/name-attendee.schema';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { commandContext } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import { findTicket, findTicketById } from './find-ticket.ts';
import { presentTicket } from './present-ticket.ts';

/** Names or changes who a ticket is for. Throws LINK_UNKNOWN, TICKET_CHANGED and TICKET_CANCELLED. */
export const nameAttendee = publicProcedure
  .input(nameAttendeeSchema)
  .mutation(async ({ ctx, input }): Promise<TicketView> => {
    const { token, requestId, basedOn, person } = input;
    const { id } = await findTicket(ctx.db, token);
    const ticketId = asId('ticket', id);
    await nameAttendeeCommand(commandContext(ctx, { kind: 'attendee' }), {
      ticketId,
      basedOn,
      requestId,
      person,
    });
    return presentTicket(ctx, await findTicketById(ctx.db, id));
  });
