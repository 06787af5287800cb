import type { EventId, TicketId } from '@lanyard/domain/ids/ids';
import type { TicketStatus } from '@lanyard/domain/tickets/ticket-states';
import { defineQuery, defineSignal } from '@temporalio/workflow';

/** Workflow type name; the worker registers a function of this name. */
export const TICKET_WORKFLOW = 'ticketWorkflow';

export interface TicketInput {
  readonly ticketId: TicketId;
  readonly eventId: EventId;
  /** Milliseconds since 1970 UTC. */
  readonly eventEndsAt: number;
  readonly keepOpenMs: number;
  /** Version of the attendee known at the start; null when the link goes out in the receipt or nobody is named. */
  readonly mailLinkOfVersion: number | null;
  /** Newest version already mailed; set only by continue-as-new. */
  readonly mailedVersion?: number;
}

/** The attendee was named or changed; `version` is the ticket's after the change. */
export const attendeeNamed = defineSignal<[{ readonly version: number }]>('attendeeNamed');

/** Where a ticket's process stands. */
export interface TicketProgress {
  readonly status: TicketStatus;
  /** Newest attendee version whose link was mailed; null when none was. */
  readonly mailedVersion: number | null;
  readonly wakesAt: string | null;
  readonly waitsFor: 'MAIL' | 'EVENT_END' | 'CLOSE' | 'NOTHING';
}

export const ticketProgress = defineQuery<TicketProgress, []>('ticketProgress');
