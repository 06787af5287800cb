import type { EventId, TicketId } from '@lanyard/domain/ids/ids';
import type { TicketWait } from '@lanyard/domain/tickets/wake';
import type { TicketStatus } from '@lanyard/domain/tickets/ticket-states';
import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { TicketNews } from './ticket-news.ts';

/** Workflow type name; the worker registers a function of this name. */
export const TICKET_WORKFLOW = 'ticketWorkflow';

export interface TicketInput {
  readonly ticketId: TicketId;
  readonly eventId: EventId;
  /** What it has heard and not passed on yet: from the order at the start, from itself after continue-as-new. */
  readonly news: readonly TicketNews[];
  /** How much it has passed on; set only by continue-as-new. */
  readonly told?: number;
}

/** Something happened to the ticket. Hearing a thing twice changes nothing. */
export const ticketNews = defineSignal<[TicketNews]>('ticketNews');

/** Where a ticket's process stands. */
export interface TicketProgress {
  readonly status: TicketStatus;
  /** How much of what it has heard was passed on. */
  readonly told: number;
  readonly wakesAt: string | null;
  readonly waitsFor: TicketWait;
}

export const ticketProgress = defineQuery<TicketProgress, []>('ticketProgress');
