import { movesDates } from './can-choose.ts';
import type { EventChangeKind } from './event-change-states.ts';
import type { EventFacts } from './event-facts.ts';

/** What became of an event whose facts were edited; null when neither its dates nor its venue are others. */
export function changeKindOf(before: EventFacts, after: EventFacts): EventChangeKind | null {
  if (movesDates(before, after)) return 'MOVED';
  return JSON.stringify(before.venue) === JSON.stringify(after.venue) ? null : 'VENUE';
}
