import type { EventId, WorkshopId } from '@lanyard/domain/ids/ids';
import { defineQuery, defineSignal } from '@temporalio/workflow';

/** Workflow type name; the worker registers a function of this name. */
export const WORKSHOP_WORKFLOW = 'workshopWorkflow';

export interface WorkshopInput {
  readonly workshopId: WorkshopId;
  readonly eventId: EventId;
  /** How many were served; set only by continue-as-new. */
  readonly served?: number;
}

/** What a command tells a workshop's process; who is next is read from the rows. */
export type WorkshopNews =
  /** A seat came free, by whatever way, or there are more of them. */
  | { readonly kind: 'seatsMayBeFree' }
  /** Somebody joined, left, answered, or could be served again: when it wakes next may have moved. */
  | { readonly kind: 'lineMoved' };

/** Something happened to the workshop's seats or line. Hearing a thing twice changes nothing. */
export const workshopNews = defineSignal<[WorkshopNews]>('workshopNews');

/** Where a workshop's process stands. */
export interface WorkshopProgress {
  readonly state: 'SERVING' | 'WAITING_FOR_ANSWERS' | 'IDLE';
  /** At least so many had their turn since the process began; a step that had to be repeated is not counted. */
  readonly served: number;
  /** How many were asked and have not answered. */
  readonly answers: number;
  /** When it looks at its line by itself: an offer runs out, or the workshop is over. */
  readonly wakesAt: string | null;
}

export const workshopProgress = defineQuery<WorkshopProgress, []>('workshopProgress');
