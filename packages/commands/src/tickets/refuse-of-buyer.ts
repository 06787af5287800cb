import type { Tx } from '@lanyard/db/client';
import type { ErrorCode } from '@lanyard/domain/errors/error-codes';
import { isHandedOn } from '@lanyard/domain/transfers/is-handed-on';
import type { NamedTicket } from './replace-attendee.ts';

/** Why a buyer has no say any more about who uses a ticket of the order; null when they have. */
export async function refuseOfBuyer(tx: Tx, ticket: NamedTicket): Promise<ErrorCode | null> {
  if (isHandedOn(ticket)) return 'TICKET_HANDED_ON';
  if (ticket.status === 'CANCELLED') return 'TICKET_CANCELLED';
  if (ticket.status === 'CANCEL_PENDING') return 'CANCELLATION_ASKED';
  const offers = await tx.transfer.count({ where: { ticketId: ticket.id, status: 'OFFERED' } });
  return offers > 0 ? 'TRANSFER_OPEN' : null;
}
