import { transferable } from '@lanyard/commands/transfers/lock-transferable';
import { hashLinkToken } from '@lanyard/crypto/link-token';
import type { Db } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';

/** The ticket behind a link with all its page shows; throws LINK_UNKNOWN. */
export async function findTicket({ prisma }: Db, token: string) {
  const ticket = await prisma.ticket.findUnique({
    where: { linkTokenHash: hashLinkToken(token) },
    include: {
      ...transferable,
      item: { select: { name: true, ticketType: { select: { includes: true, transferable: true } } } },
    },
  });
  if (!ticket) throw new DomainError('LINK_UNKNOWN');
  return ticket;
}

/** What `findTicket` finds. */
export type FoundTicket = Awaited<ReturnType<typeof findTicket>>;
