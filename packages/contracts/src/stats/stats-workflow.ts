import type { EventId } from '@lanyard/domain/ids/ids';
import type { CountSheet } from '@lanyard/domain/stats/count-sheet';
import { defineQuery, defineSignal } from '@temporalio/workflow';

/** Workflow type name; the worker registers a function of this name. */
export const STATS_WORKFLOW = 'statsWorkflow';

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
