import { hashLinkToken } from '@lanyard/crypto/link-token';
import type { Db } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type TicketId } from '@lanyard/domain/ids/ids';

/** A ticket of the order behind a link, by its reference. Throws LINK_UNKNOWN and TICKET_NOT_FOUND. */
export async function findTicketOfOrder(
  { prisma }: Db,
  { token, reference }: { readonly token: string; readonly reference: string },
): Promise<TicketId> {
  const order = await prisma.order.findUnique({
    where: { linkTokenHash: hashLinkToken(token) },
    select: { tickets: { where: { reference }, select: { id: true } } },
  });
  if (!order) throw new DomainError('LINK_UNKNOWN');
  const [ticket] = order.tickets;
  if (!ticket) throw new DomainError('TICKET_NOT_FOUND');
  return asId('ticket', ticket.id);
}
