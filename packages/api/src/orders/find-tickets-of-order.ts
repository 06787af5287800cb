import { hashLinkToken } from '@lanyard/crypto/link-token';
import type { Db } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type OrderId, type TicketId } from '@lanyard/domain/ids/ids';

/** The order behind a link, and its tickets by their references. Throws LINK_UNKNOWN and TICKET_NOT_FOUND. */
export async function findTicketsOfOrder(
  { prisma }: Db,
  { token, references }: { readonly token: string; readonly references: readonly string[] },
): Promise<{ readonly orderId: OrderId; readonly ticketIds: ReadonlyMap<string, TicketId> }> {
  const order = await prisma.order.findUnique({
    where: { linkTokenHash: hashLinkToken(token) },
    select: {
      id: true,
      tickets: { where: { reference: { in: [...references] } }, select: { id: true, reference: true } },
    },
  });
  if (!order) throw new DomainError('LINK_UNKNOWN');
  if (order.tickets.length !== references.length) throw new DomainError('TICKET_NOT_FOUND');
  return {
    orderId: asId('order', order.id),
    ticketIds: new Map(order.tickets.map(({ id, reference }) => [reference, asId('ticket', id)])),
  };
}
