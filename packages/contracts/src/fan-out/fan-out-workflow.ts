import type { EventId, TicketId } from '@lanyard/domain/ids/ids';
import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { TicketNews } from '../tickets/ticket-news.ts';

/** Workflow type name; the worker registers a function of this name. */
export const FAN_OUT_WORKFLOW = 'fanOutWorkflow';

/** What all open tickets of an event can be told at once. */
export type FanOutNews = Extract<TicketNews, { kind: 'plansChanged' }>;

export interface FanOutInput {
  readonly eventId: EventId;
  readonly news: FanOutNews;
  /** Where it stands; set only by continue-as-new. */
  readonly carried?: FanOutCarried;
}

/** How far a fan-out has come. */
export interface FanOutCarried {
  /** The last ticket that was told; null at the beginning of a round. */
  readonly after: TicketId | null;
  readonly told: number;
  /** Whether somebody asked again since this round began. */
  readonly isAskedAgain: boolean;
}

/** Asks for a round over all tickets; one more while a round is under way lets another follow. */
export const fanOutAsked = defineSignal<[]>('fanOutAsked');

/** How far a fan-out has come. */
export interface FanOutProgress {
  /** Tickets told, in all rounds. */
  readonly told: number;
  readonly isOver: boolean;
}

export const fanOutProgress = defineQuery<FanOutProgress, []>('fanOutProgress');
