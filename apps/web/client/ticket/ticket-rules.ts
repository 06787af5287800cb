import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import type { TicketWordKey } from '../strings/en/ticket.ts';

/** Which row of the words table describes a ticket now. */
export function ticketWordKey(ticket: TicketView): TicketWordKey {
  if (ticket.status !== 'ISSUED') return ticket.status;
  if (!ticket.attendee) return 'UNNAMED';
  return ticket.registration === 'OPEN' ? 'UNREGISTERED' : 'READY';
}

/** Whether saving this person sends the ticket to a mailbox that does not have it yet. */
export function isMailed(before: TicketView, after: TicketView): boolean {
  if (!after.attendee) return false;
  const isSameAddress = before.attendee?.email.toLowerCase() === after.attendee.email.toLowerCase();
  return !isSameAddress && after.attendee.name !== after.buyerName;
}
