import { keepWhich } from '@lanyard/commands/workshops/keep-which';
import { asId } from '@lanyard/domain/ids/ids';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { keepWhichSchema } from '@lanyard/domain/workshops/ticket-workshops.schema';
import { commandContext } from '../context.ts';
import { findTicket } from '../tickets/find-ticket.ts';
import { presentTicket } from '../tickets/present-ticket.ts';
import { publicProcedure } from '../trpc.ts';

/** Says which seat is kept, the old one or the one whose turn was put off. Throws LINK_UNKNOWN and what `keepWhich` does. */
export const keep = publicProcedure
  .input(keepWhichSchema)
  .mutation(async ({ ctx, input: { token, ...input } }): Promise<TicketView> => {
    const { id, linkGeneration } = await findTicket(ctx.db, token);
    await keepWhich(commandContext(ctx, { kind: 'attendee' }), {
      ...{ ticketId: asId('ticket', id), linkGeneration },
      ...input,
    });
    return presentTicket(ctx, await findTicket(ctx.db, token));
  });
