import { leaveWaitlist } from '@lanyard/commands/workshops/leave-waitlist';
import { asId } from '@lanyard/domain/ids/ids';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { leaveLineSchema } from '@lanyard/domain/workshops/ticket-workshops.schema';
import { commandContext } from '../context.ts';
import { findTicket } from '../tickets/find-ticket.ts';
import { presentTicket } from '../tickets/present-ticket.ts';
import { publicProcedure } from '../trpc.ts';

/** Gives up a place in line, or declines the seat that is offered to it. Throws LINK_UNKNOWN and what `leaveWaitlist` does. */
export const leaveLine = publicProcedure
  .input(leaveLineSchema)
  .mutation(async ({ ctx, input: { token, ...input } }): Promise<TicketView> => {
    const { id, linkGeneration } = await findTicket(ctx.db, token);
    await leaveWaitlist(commandContext(ctx, { kind: 'attendee' }), {
      ...{ ticketId: asId('ticket', id), linkGeneration },
      ...input,
    });
    return presentTicket(ctx, await findTicket(ctx.db, token));
  });
