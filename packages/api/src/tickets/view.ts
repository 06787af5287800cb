import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { tokenSchema } from '../links/token.schema.ts';
import { publicProcedure } from '../trpc.ts';
import { findTicket } from './find-ticket.ts';
import { presentTicket } from './present-ticket.ts';

/** The ticket behind a link. Throws LINK_UNKNOWN. */
export const view = publicProcedure
  .input(tokenSchema)
  .query(async ({ ctx, input }): Promise<TicketView> =>
    presentTicket(ctx, await findTicket(ctx.db, input.token)),
  );
