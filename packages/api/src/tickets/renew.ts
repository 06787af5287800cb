import { renewTicket } from '@lanyard/commands/tickets/renew-ticket';
import { linkToken } from '@lanyard/crypto/link-token';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId } from '@lanyard/domain/ids/ids';
import { renewTicketSchema } from '@lanyard/domain/tickets/ticket-requests.schema';
import { commandContext } from '../context.ts';
import { ticketPath } from '../links/link-paths.ts';
import { publicProcedure } from '../trpc.ts';

/** Where a ticket's page is from now on. */
export interface RenewedTicket {
  readonly path: string;
}

/**
 * Makes the link and the code of a ticket new and mails the new link to whoever holds it; whoever pressed learns it
 * at once, also when the same press comes again by the link that has died of it. Throws LINK_UNKNOWN,
 * TICKET_CANCELLED and TOO_MANY_TRIES.
 */
export const renew = publicProcedure
  .input(renewTicketSchema)
  .mutation(async ({ ctx, input }): Promise<RenewedTicket> => {
    const ticket = await ctx.db.prisma.ticket.findUnique({
      where: { reference: input.reference },
      select: { id: true, linkGeneration: true },
    });
    const basedOn = ticket && generationOf(ctx.keys.links, ticket, input.token);
    if (!ticket || basedOn === null) throw new DomainError('LINK_UNKNOWN');
    if (!ctx.mailTries.take(`renew ${ticket.id}`, ctx.ip)) throw new DomainError('TOO_MANY_TRIES');
    const { linkGeneration } = await renewTicket(commandContext(ctx, { kind: 'attendee' }), {
      ticketId: asId('ticket', ticket.id),
      requestId: input.requestId,
      basedOn,
      reason: 'HOLDER',
    });
    return { path: ticketPath(ctx.keys, ticket.id, linkGeneration) };
  });

/** Which link of a ticket a token is: the present one, or the one before, which a press may just have ended. */
function generationOf(
  key: Uint8Array,
  { id, linkGeneration }: { readonly id: string; readonly linkGeneration: number },
  token: string,
): number | null {
  const known = [linkGeneration, linkGeneration - 1];
  return known.find((generation) => linkToken(key, 'ticket', id, generation) === token) ?? null;
}
