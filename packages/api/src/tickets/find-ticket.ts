import { hashLinkToken } from '@lanyard/crypto/link-token';
import type { Db } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';

/** The ticket behind a link with all its page shows; throws LINK_UNKNOWN. */
export async function findTicket({ prisma }: Db, token: string) {
  const ticket = await prisma.ticket.findUnique({
    where: { linkTokenHash: hashLinkToken(token) },
    include: {
      attendee: true,
      item: { select: { name: true, ticketType: { select: { includes: true } } } },
      order: { select: { buyerId: true, event: true } },
    },
  });
  if (!ticket) throw new DomainError('LINK_UNKNOWN');
  return ticket;
}

/** What `findTicket` finds. */
export type FoundTicket = Awaited<ReturnType<typeof findTicket>>;
