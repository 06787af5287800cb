import { hashLinkToken, linkToken } from '@lanyard/crypto/link-token';
import type { Tx } from '@lanyard/db/client';
import { newEntryCodeColumns } from '@lanyard/db/tickets/entry-code';
import type { TicketId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { notifyLive } from '../live/notify-live.ts';

/** Whose ticket it is from now on; without `holderId` it stays whose it was. */
export interface RenewTicketSecrets {
  readonly ticketId: TicketId;
  readonly holderId?: string;
}

/**
 * Makes a ticket's link and entry code new: when the caller's transaction commits, the old ones open nothing, and
 * pages that show them are told. What is said about it, and to whom, is the caller's. Answers the link's generation.
 */
export async function renewTicketSecrets(
  ctx: Pick<CommandContext, 'keys'>,
  tx: Tx,
  { ticketId, holderId }: RenewTicketSecrets,
): Promise<{ linkGeneration: number }> {
  await tx.$queryRaw`SELECT 1 FROM "Ticket" WHERE "id" = ${ticketId} FOR UPDATE`;
  const ticket = await tx.ticket.findUniqueOrThrow({
    where: { id: ticketId },
    select: { holderId: true, linkGeneration: true, orderId: true },
  });
  const linkGeneration = ticket.linkGeneration + 1;
  await tx.ticket.update({
    where: { id: ticketId },
    data: {
      linkGeneration,
      linkTokenHash: hashLinkToken(linkToken(ctx.keys.links, 'ticket', ticketId, linkGeneration)),
      ...(await newEntryCodeColumns(tx, ctx.keys, { id: ticketId, holderId: holderId ?? ticket.holderId })),
    },
  });
  await notifyLive(tx, `ticket:${ticketId}`, `order:${ticket.orderId}`);
  return { linkGeneration };
}
