import { withdrawCancellation as withdrawCommand } from '@lanyard/commands/cancellations/withdraw-cancellation';
import { withdrawSchema } from '@lanyard/domain/cancellations/ask-cancellation.schema';
import { asId } from '@lanyard/domain/ids/ids';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { commandContext } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import { findTicket } from './find-ticket.ts';
import { presentTicket } from './present-ticket.ts';

/** The holder of a ticket takes their wish to cancel it back. Throws LINK_UNKNOWN and what `withdrawCancellation` throws. */
export const withdrawCancellation = publicProcedure
  .input(withdrawSchema)
  .mutation(async ({ ctx, input }): Promise<TicketView> => {
    const { id } = await findTicket(ctx.db, input.token);
    await withdrawCommand(commandContext(ctx, { kind: 'attendee' }), {
      cancellationId: asId('cancellation', input.cancellationId),
      by: 'ATTENDEE',
      subjectId: id,
    });
    return presentTicket(ctx, await findTicket(ctx.db, input.token));
  });
