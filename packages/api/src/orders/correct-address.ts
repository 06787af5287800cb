import { correctAddress as correctAddressCommand } from '@lanyard/commands/tickets/correct-address';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { OrderView } from '@lanyard/domain/orders/order-view';
import { correctAddressSchema } from '@lanyard/domain/tickets/name-attendees.schema';
import { commandContext } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import { findOrder } from './find-order.ts';
import { findTicketOfOrder } from './find-ticket-of-order.ts';
import { presentOrder } from './present-order.ts';

/**
 * Puts an attendee's mistyped address right, by the buyer: the old link is dead afterwards. Throws LINK_UNKNOWN,
 * TICKET_NOT_FOUND, TOO_MANY_TRIES and what `correctAddress` refuses with.
 */
export const correctAddress = publicProcedure
  .input(correctAddressSchema)
  .mutation(async ({ ctx, input }): Promise<OrderView> => {
    const ticketId = await findTicketOfOrder(ctx.db, input);
    if (!ctx.mailTries.take(`address ${ticketId}`, ctx.ip)) throw new DomainError('TOO_MANY_TRIES');
    const { requestId, basedOn, email } = input;
    await correctAddressCommand(commandContext(ctx, { kind: 'buyer' }), {
      ...{ ticketId, basedOn, requestId, email },
    });
    return presentOrder({ db: ctx.db, keys: ctx.keys, now: ctx.now() }, await findOrder(ctx.db, input.token));
  });
