import { nameAttendees as nameAttendeesCommand } from '@lanyard/commands/tickets/name-attendees';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { OrderView } from '@lanyard/domain/orders/order-view';
import { nameAttendeesSchema } from '@lanyard/domain/tickets/name-attendees.schema';
import { commandContext } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import { findOrder } from './find-order.ts';
import { findTicketsOfOrder } from './find-tickets-of-order.ts';
import { presentOrder } from './present-order.ts';
import { type RefusedTicket, sentencesOf } from './refused-ticket.ts';

/**
 * Names the attendees of several tickets, by their buyer; answers which stayed as they were and why. Throws
 * LINK_UNKNOWN, TICKET_NOT_FOUND and TOO_MANY_TRIES.
 */
export const nameAttendees = publicProcedure.input(nameAttendeesSchema).mutation(
  async ({
    ctx,
    input,
  }): Promise<{
    readonly order: OrderView;
    readonly named: readonly string[];
    readonly refused: readonly RefusedTicket[];
  }> => {
    const { token, requestId } = input;
    const references = input.people.map(({ reference }) => reference);
    const { orderId, ticketIds } = await findTicketsOfOrder(ctx.db, { token, references });
    if (!ctx.mailTries.take(`names ${orderId}`, ctx.ip)) throw new DomainError('TOO_MANY_TRIES');
    const people = input.people.flatMap(({ reference, basedOn, person }) => {
      const ticketId = ticketIds.get(reference);
      return ticketId ? [{ ticketId, basedOn, person }] : [];
    });
    const { named, refused } = await nameAttendeesCommand(commandContext(ctx, { kind: 'buyer' }), {
      requestId,
      people,
    });
    const order = await findOrder(ctx.db, token);
    return {
      order: await presentOrder({ db: ctx.db, keys: ctx.keys, now: ctx.now() }, order),
      named,
      refused: sentencesOf(
        refused.map(({ reference, code }) => ({ reference, error: new DomainError(code) })),
      ),
    };
  },
);
