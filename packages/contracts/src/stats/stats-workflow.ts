import type { EventId } from '@lanyard/domain/ids/ids';
import { defineQuery, defineSignal } from '@temporalio/workflow';

/** Workflow type name; the worker registers a function of this name. */
export const STATS_WORKFLOW = 'statsWorkflow';

/** One quota's numbers as its row had them; the higher version is the newer. */
export interface QuotaCount {
  readonly key: string;
  readonly version: number;
  readonly capacity: number;
  readonly held: number;
  readonly sold: number;
}

/** One ticket type's sales; `quotas` are the keys it draws from. */
export interface TicketTypeCount {
  readonly key: string;
  readonly version: number;
  readonly sold: number;
  readonly revenueMinor: number;
  readonly quotas: readonly string[];
}

/** A consistent reading of an event's counters. */
export interface CountSheet {
  /** Version of the event's own content: a reader with an older copy loads it again. */
  readonly eventVersion: number;
  readonly quotas: readonly QuotaCount[];
  readonly ticketTypes: readonly TicketTypeCount[];
}

export interface StatsInput {
  readonly eventId: EventId;
  /** Set only by continue-as-new. */
  readonly carried?: {
    readonly sheet: CountSheet;
    readonly drifts: number;
    readonly recentBatches: readonly string[];
  };
}

/** Counters that moved; a batch already seen is ignored, an older version of a row too. */
export const countsMoved =
  defineSignal<[{ readonly batchId: string; readonly sheet: CountSheet }]>('countsMoved');

/** The tally. */
export interface Tally extends CountSheet {
  /** When it last heard of anything, ISO 8601 UTC. */
  readonly asOf: string;
  readonly reconciledAt: string | null;
  /** How many rows a reconciliation found different from what was told. */
  readonly drifts: number;
}

export const tally = defineQuery<Tally, []>('tally');
