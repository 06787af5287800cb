import { chooseForTickets } from '@lanyard/commands/event-changes/choose-for-tickets';
import { chooseForTicketSchema } from '@lanyard/domain/event-changes/event-change-form.schema';
import { asId } from '@lanyard/domain/ids/ids';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { commandContext } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import { findTicket } from './find-ticket.ts';
import { presentTicket } from './present-ticket.ts';

/** The holder of a ticket chooses what becomes of it. Throws LINK_UNKNOWN and what `chooseForTickets` throws. */
export const chooseAfterChange = publicProcedure
  .input(chooseForTicketSchema)
  .mutation(async ({ ctx, input }): Promise<TicketView> => {
    const { token, choice, changeId } = input;
    const { orderId, reference, linkGeneration } = await findTicket(ctx.db, token);
    await chooseForTickets(commandContext(ctx, { kind: 'attendee' }), {
      changeId: asId('eventChange', changeId),
      orderId: asId('order', orderId),
      references: [reference],
      by: 'HOLDER',
      ...{ choice, linkGeneration },
    });
    return presentTicket(ctx, await findTicket(ctx.db, token));
  });
