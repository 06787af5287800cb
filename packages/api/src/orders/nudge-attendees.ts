import { nudgeAttendees as nudgeAttendeesCommand } from '@lanyard/commands/tickets/nudge-attendees';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { OrderView } from '@lanyard/domain/orders/order-view';
import { nudgeSchema } from '@lanyard/domain/tickets/name-attendees.schema';
import { commandContext } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import { findOrder } from './find-order.ts';
import { findTicketsOfOrder } from './find-tickets-of-order.ts';
import { presentOrder } from './present-order.ts';
import { type RefusedTicket, sentencesOf } from './refused-ticket.ts';

/**
 * Asks attendees to register, for their buyer, each at most once in 24 hours; answers whom not and why. Throws
 * LINK_UNKNOWN, TICKET_NOT_FOUND and TOO_MANY_TRIES.
 */
export const nudgeAttendees = publicProcedure.input(nudgeSchema).mutation(
  async ({
    ctx,
    input,
  }): Promise<{
    readonly order: OrderView;
    readonly nudged: readonly string[];
    readonly refused: readonly RefusedTicket[];
  }> => {
    const { token, requestId, references } = input;
    const { orderId, ticketIds } = await findTicketsOfOrder(ctx.db, { token, references });
    if (!ctx.mailTries.take(`nudges ${orderId}`, ctx.ip)) throw new DomainError('TOO_MANY_TRIES');
    const { nudged, refused } = await nudgeAttendeesCommand(commandContext(ctx, { kind: 'buyer' }), {
      ticketIds: references.flatMap((reference) => ticketIds.get(reference) ?? []),
      requestId,
    });
    const order = await findOrder(ctx.db, token);
    return {
      order: await presentOrder({ db: ctx.db, keys: ctx.keys, now: ctx.now() }, order),
      nudged,
      refused: sentencesOf(refused),
    };
  },
);
