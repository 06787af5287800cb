import type { StateWords } from '../orders/order-words.ts';
import type { RegistrationStatus, TicketStatus } from './ticket-states.ts';

/** Where a ticket stands, in words. */
export const ticketWords = {
  OPEN: {
    label: 'Nobody named yet',
    sentence: 'The ticket is valid; its attendee is not known yet.',
    meaning: 'waiting',
  },
  REGISTERED: {
    label: 'Registered',
    sentence: 'The ticket is valid and its attendee is known.',
    meaning: 'good',
  },
  CANCEL_PENDING: {
    label: 'Cancellation asked for',
    sentence: 'Somebody asked to cancel this ticket.',
    meaning: 'attention',
  },
  CANCELLED: { label: 'Cancelled', sentence: 'This ticket was cancelled and opens no door.', meaning: 'bad' },
} as const satisfies Record<string, StateWords>;

export type TicketWordKey = keyof typeof ticketWords;

/** Which row of the words table describes a ticket now. */
export function ticketWordKey(status: TicketStatus, registration: RegistrationStatus): TicketWordKey {
  if (status !== 'ISSUED') return status;
  return registration === 'DONE' ? 'REGISTERED' : 'OPEN';
}
