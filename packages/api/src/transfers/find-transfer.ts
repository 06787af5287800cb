import { transferable } from '@lanyard/commands/transfers/lock-transferable';
import { hashLinkToken } from '@lanyard/crypto/link-token';
import type { Db } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';

/** The offer behind a link with the ticket it is of; throws LINK_UNKNOWN. */
export async function findTransfer({ prisma }: Db, token: string) {
  const offer = await prisma.transfer.findUnique({
    where: { linkTokenHash: hashLinkToken(token) },
    include: {
      ticket: {
        include: {
          ...transferable,
          item: {
            select: {
              name: true,
              unitGrossMinor: true,
              ticketType: { select: { transferable: true, includes: true } },
            },
          },
        },
      },
    },
  });
  if (!offer) throw new DomainError('LINK_UNKNOWN');
  return offer;
}

/** What `findTransfer` finds. */
export type FoundTransfer = Awaited<ReturnType<typeof findTransfer>>;
