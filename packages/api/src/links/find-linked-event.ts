import { hashLinkToken } from '@lanyard/crypto/link-token';
import type { Db } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';

/** What a page behind a secret link is about. */
export type LinkedKind = 'order' | 'ticket' | 'transfer' | 'reminder';

/** Slug of the event that the order, ticket or offer behind a link belongs to; throws LINK_UNKNOWN. */
export async function findLinkedEvent(db: Db, kind: LinkedKind, token: string): Promise<string> {
  const order = await findLinkedOrder(db, kind, hashLinkToken(token));
  if (!order) throw new DomainError('LINK_UNKNOWN');
  return order.event.slug;
}

async function findLinkedOrder({ prisma }: Db, kind: LinkedKind, linkTokenHash: string) {
  const where = { linkTokenHash };
  const select = { event: { select: { slug: true } } };
  const order = { select: { order: { select } } };
  switch (kind) {
    case 'order':
      return prisma.order.findUnique({ where, select });
    case 'ticket':
      return (await prisma.ticket.findUnique({ where, ...order }))?.order;
    case 'reminder':
      return (
        await prisma.reminder.findUnique({
          where: { stopTokenHash: linkTokenHash },
          select: { ticket: order },
        })
      )?.ticket.order;
    case 'transfer':
      return (await prisma.transfer.findUnique({ where, select: { ticket: order } }))?.ticket.order;
  }
}
