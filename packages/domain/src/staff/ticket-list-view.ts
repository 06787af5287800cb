import type { TicketWordKey } from '../tickets/ticket-words.ts';
import type { FoundCount, PersonView, SearchedAs } from './order-list-view.ts';

/** The tabs of the tickets list, in their order. */
export const ticketFilters = ['ALL', 'NEEDS_PERSON', 'OPEN', 'REGISTERED', 'CANCELLED'] as const;
export type TicketFilter = (typeof ticketFilters)[number];

/** What each tab is called. */
export const ticketFilterWords = {
  ALL: 'All',
  NEEDS_PERSON: 'Needs a person',
  OPEN: 'Not registered',
  REGISTERED: 'Registered',
  CANCELLED: 'Cancelled',
} as const satisfies Record<TicketFilter, string>;

/** What a ticket's process can wait for, as far as the list is narrowed by it; rows of `waitWords`. */
export const ticketWaits = ['TRANSFER_EXPIRES', 'REMINDER', 'EVENT_END', 'CLOSE', 'NOTHING'] as const;
export type TicketWaitFilter = (typeof ticketWaits)[number];

/** One row of the tickets list. Instants are ISO 8601 UTC. */
export interface TicketRow {
  readonly ticketId: string;
  readonly reference: string;
  readonly orderReference: string;
  readonly typeName: string;
  /** Null when nobody is named, and for whoever may not read names; `isNamed` tells which. */
  readonly attendee: PersonView | null;
  readonly isNamed: boolean;
  /** Row of `ticketWords`. */
  readonly state: TicketWordKey;
  /** What its process waits for, and when it wakes by itself; null before it first said. */
  readonly waitsFor: TicketWaitFilter | null;
  readonly wakesAt: string | null;
  readonly issuedAt: string;
  readonly needsPerson: boolean;
}

/** One page of the tickets list, newest first. */
export interface TicketList {
  readonly timeZone: string;
  readonly rows: readonly TicketRow[];
  readonly nextCursor: string | null;
  /** Tickets behind each tab, without the search; null on pages after the first. */
  readonly counts: Readonly<Record<TicketFilter, number>> | null;
  /** Tickets by what their process waits for; null on pages after the first. */
  readonly waits: Readonly<Record<TicketWaitFilter, number>> | null;
  readonly search: { readonly as: SearchedAs; readonly found: FoundCount } | null;
}
