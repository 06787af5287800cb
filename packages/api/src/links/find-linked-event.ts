import { hashLinkToken } from '@lanyard/crypto/link-token';
import type { Db } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';

/** Slug of the event that the order or ticket behind a link belongs to; throws LINK_UNKNOWN. */
export async function findLinkedEvent(
  { prisma }: Db,
  kind: 'order' | 'ticket',
  token: string,
): Promise<string> {
  const where = { linkTokenHash: hashLinkToken(token) };
  const slug = { select: { slug: true } };
  const event =
    kind === 'order'
      ? (await prisma.order.findUnique({ where, select: { event: slug } }))?.event
      : (await prisma.ticket.findUnique({ where, select: { order: { select: { event: slug } } } }))?.order
          .event;
  if (!event) throw new DomainError('LINK_UNKNOWN');
  return event.slug;
}
