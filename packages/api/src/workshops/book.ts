import { bookWorkshop } from '@lanyard/commands/workshops/book-workshop';
import { asId } from '@lanyard/domain/ids/ids';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { bookWorkshopSchema } from '@lanyard/domain/workshops/ticket-workshops.schema';
import { commandContext } from '../context.ts';
import { findTicket } from '../tickets/find-ticket.ts';
import { presentTicket } from '../tickets/present-ticket.ts';
import { publicProcedure } from '../trpc.ts';
import { findOwnWorkshop } from './find-own-workshop.ts';

/** Books a seat that costs nothing, or swaps another one for it. Throws LINK_UNKNOWN and what `bookWorkshop` does. */
export const book = publicProcedure
  .input(bookWorkshopSchema)
  .mutation(async ({ ctx, input }): Promise<TicketView> => {
    const { ticket, workshopId } = await findOwnWorkshop(ctx.db, input);
    const { id, linkGeneration } = ticket;
    const { requestId, swapsSeatId, token } = input;
    await bookWorkshop(commandContext(ctx, { kind: 'attendee' }), {
      ...{ ticketId: asId('ticket', id), linkGeneration, workshopId, requestId, swapsSeatId },
    });
    return presentTicket(ctx, await findTicket(ctx.db, token));
  });
