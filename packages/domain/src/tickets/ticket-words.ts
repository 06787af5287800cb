import type { StateWords } from '../orders/order-words.ts';
import type { RegistrationStatus, TicketStatus } from './ticket-states.ts';

/** Where a ticket stands, in words. */
export const ticketWords = {
  OPEN: {
    label: 'Nobody named yet',
    sentence: 'The ticket is valid; its attendee is not known yet.',
    meaning: 'waiting',
  },
  NAMED: {
    label: 'Named, not registered',
    sentence: 'The ticket is valid and its attendee is known, but has not answered the form yet.',
    meaning: 'waiting',
  },
  REGISTERED: {
    label: 'Registered',
    sentence: 'The ticket is valid and its attendee is registered.',
    meaning: 'good',
  },
  NEW_QUESTIONS: {
    label: 'Registered, new questions open',
    sentence:
      'The ticket is valid and its attendee is registered; questions that came later wait for an answer.',
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

/** A ticket as far as its state goes; whether questions came later is told only where answers are read. */
export interface TicketStanding {
  readonly status: TicketStatus;
  readonly registration: RegistrationStatus;
  readonly isNamed: boolean;
  readonly hasNewQuestions?: boolean;
}

/** Which row of the words table describes a ticket now. */
export function ticketWordKey(ticket: TicketStanding): TicketWordKey {
  if (ticket.status !== 'ISSUED') return ticket.status;
  if (ticket.registration === 'OPEN') return ticket.isNamed ? 'NAMED' : 'OPEN';
  return ticket.hasNewQuestions ? 'NEW_QUESTIONS' : 'REGISTERED';
}
