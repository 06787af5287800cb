import { acceptOffer } from '@lanyard/commands/workshops/accept-offer';
import { asId } from '@lanyard/domain/ids/ids';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { acceptOfferSchema } from '@lanyard/domain/workshops/ticket-workshops.schema';
import { commandContext } from '../context.ts';
import { findTicket } from '../tickets/find-ticket.ts';
import { presentTicket } from '../tickets/present-ticket.ts';
import { publicProcedure } from '../trpc.ts';

/** Takes the seat that is offered and costs nothing. Throws LINK_UNKNOWN and what `acceptOffer` does. */
export const accept = publicProcedure
  .input(acceptOfferSchema)
  .mutation(async ({ ctx, input: { token, ...input } }): Promise<TicketView> => {
    const { id, linkGeneration } = await findTicket(ctx.db, token);
    await acceptOffer(commandContext(ctx, { kind: 'attendee' }), {
      ...{ ticketId: asId('ticket', id), linkGeneration },
      ...input,
    });
    return presentTicket(ctx, await findTicket(ctx.db, token));
  });
