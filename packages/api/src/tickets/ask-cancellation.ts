import { askCancellation as askCommand } from '@lanyard/commands/cancellations/ask-cancellation';
import { askForTicketSchema } from '@lanyard/domain/cancellations/ask-cancellation.schema';
import { asId } from '@lanyard/domain/ids/ids';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { commandContext } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import { findTicket } from './find-ticket.ts';
import { presentTicket } from './present-ticket.ts';

/** The holder of a ticket asks to cancel it. Throws LINK_UNKNOWN and what `askCancellation` throws. */
export const askCancellation = publicProcedure
  .input(askForTicketSchema)
  .mutation(async ({ ctx, input }): Promise<TicketView> => {
    const { token, requestId, reason, words } = input;
    const { orderId, reference, linkGeneration } = await findTicket(ctx.db, token);
    await askCommand(commandContext(ctx, { kind: 'attendee' }), {
      orderId: asId('order', orderId),
      what: { kind: 'TICKETS', references: [reference] },
      askedBy: 'ATTENDEE',
      linkGeneration,
      ...{ requestId, reason, words },
    });
    return presentTicket(ctx, await findTicket(ctx.db, token));
  });
