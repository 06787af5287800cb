import type { EventChangeKind, EventStatus } from './event-change-states.ts';

/** Where an event stands after a change; `hasDates` says whether the change names new ones. */
export function statusAfter(kind: EventChangeKind, hasDates: boolean): EventStatus {
  if (kind === 'CANCELLED') return 'CANCELLED';
  return kind === 'POSTPONED' && !hasDates ? 'POSTPONED' : 'PLANNED';
}
