import { leaveWorkshop } from '@lanyard/commands/workshops/leave-workshop';
import { asId } from '@lanyard/domain/ids/ids';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { leaveWorkshopSchema } from '@lanyard/domain/workshops/ticket-workshops.schema';
import { commandContext } from '../context.ts';
import { findTicket } from '../tickets/find-ticket.ts';
import { presentTicket } from '../tickets/present-ticket.ts';
import { publicProcedure } from '../trpc.ts';

/** Gives a seat back. Throws LINK_UNKNOWN and what `leaveWorkshop` does. */
export const leave = publicProcedure
  .input(leaveWorkshopSchema)
  .mutation(async ({ ctx, input: { token, ...input } }): Promise<TicketView> => {
    const { id, linkGeneration } = await findTicket(ctx.db, token);
    await leaveWorkshop(commandContext(ctx, { kind: 'attendee' }), {
      ...{ ticketId: asId('ticket', id), linkGeneration },
      ...input,
    });
    return presentTicket(ctx, await findTicket(ctx.db, token));
  });
