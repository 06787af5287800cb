import type { ErrorCode } from '../errors/error-codes.ts';
import type { TicketStatus } from '../tickets/ticket-states.ts';

/** What decides whether a ticket may be handed on; instants in milliseconds since 1970 UTC. */
export interface TransferCase {
  readonly status: TicketStatus;
  /** Whether the event lets tickets of its type be handed on. */
  readonly isTypeTransferable: boolean;
  /** Whether staff locked this one. */
  readonly isLocked: boolean;
  readonly hasOpenOffer: boolean;
  /** From when on the event lets nobody hand tickets on. */
  readonly cutOffAt: number;
}

/** Why a ticket cannot be handed on. */
export type TransferRefusal = Extract<
  ErrorCode,
  | 'TICKET_CANCELLED'
  | 'TRANSFER_CANCELLING'
  | 'TRANSFER_NOT_FOR_TYPE'
  | 'TRANSFER_LOCKED'
  | 'TRANSFER_TOO_LATE'
  | 'TRANSFER_OPEN'
>;

/**
 * Why a ticket cannot be offered to somebody now, or null when it can. Whoever has come in at the door does not
 * hand the ticket on behind it: that is one more line here as soon as tickets know who came in.
 */
export function canTransfer(ticket: TransferCase, now: number): TransferRefusal | null {
  if (ticket.status === 'CANCELLED') return 'TICKET_CANCELLED';
  if (ticket.status === 'CANCEL_PENDING') return 'TRANSFER_CANCELLING';
  if (!ticket.isTypeTransferable) return 'TRANSFER_NOT_FOR_TYPE';
  if (ticket.isLocked) return 'TRANSFER_LOCKED';
  if (now >= ticket.cutOffAt) return 'TRANSFER_TOO_LATE';
  return ticket.hasOpenOffer ? 'TRANSFER_OPEN' : null;
}
