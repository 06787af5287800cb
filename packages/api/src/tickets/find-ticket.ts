import { transferable } from '@lanyard/commands/transfers/lock-transferable';
import { hashLinkToken } from '@lanyard/crypto/link-token';
import type { Db } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';

/** The ticket behind a link with all its page shows; throws LINK_UNKNOWN. */
export async function findTicket(db: Db, token: string) {
  return findTicketWhere(db, { linkTokenHash: hashLinkToken(token) });
}

/** A ticket by its id, for whoever has just held its link: the link may be another one by now. */
export async function findTicketById(db: Db, id: string) {
  return findTicketWhere(db, { id });
}

async function findTicketWhere({ prisma }: Db, where: { linkTokenHash: string } | { id: string }) {
  const ticket = await prisma.ticket.findUnique({
    where,
    include: {
      ...transferable,
      item: {
        select: {
          name: true,
          unitGrossMinor: true,
          ticketType: { select: { key: true, includes: true, transferable: true } },
        },
      },
    },
  });
  if (!ticket) throw new DomainError('LINK_UNKNOWN');
  return ticket;
}

/** What `findTicket` finds. */
export type FoundTicket = Awaited<ReturnType<typeof findTicket>>;
