import type { EventChangeId } from '@lanyard/domain/ids/ids';

/** Workflow type name; the worker registers a function of this name. */
export const EVENT_CHANGE_WORKFLOW = 'eventChangeWorkflow';

export interface EventChangeInput {
  readonly changeId: EventChangeId;
}
