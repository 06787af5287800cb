import type { EventFacts } from './event-facts.ts';
import type { ChangeChoice } from './event-change-states.ts';

/** A change, as far as choosing goes; instants in milliseconds since 1970 UTC. */
interface OpenChange {
  readonly choices: readonly ChangeChoice[];
  readonly answerBy: number | null;
  readonly isVoid: boolean;
}

/** Whether somebody can still choose; at the date itself it is too late. */
export function canChoose({ choices, answerBy, isVoid }: OpenChange, now: number): boolean {
  return choices.length > 0 && !isVoid && answerBy !== null && now < answerBy;
}

/** Whether two sets of facts differ in when the event is. */
export function movesDates(before: EventFacts, after: EventFacts): boolean {
  return before.startsAt !== after.startsAt || before.endsAt !== after.endsAt;
}
