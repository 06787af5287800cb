import { addLocalDays } from '../time/add-local-days.ts';
import type { ReminderFacts } from './reminder-facts.ts';
import { reminderAnchors } from './reminder-kinds.ts';
import type { ReminderRule } from './reminder-rule.ts';

/** When a rule's days are over for a ticket, before night and spreading are looked at; milliseconds since 1970 UTC. */
export function dueAt(
  { kind, days }: Pick<ReminderRule, 'kind' | 'days'>,
  { event, heldSince }: Pick<ReminderFacts, 'event' | 'heldSince'>,
): number {
  switch (reminderAnchors[kind]) {
    case 'AFTER_SALE':
      return addLocalDays(heldSince, days, event.timeZone);
    case 'BEFORE_START':
      return addLocalDays(event.startsAt, -days, event.timeZone);
    case 'AFTER_END':
      return addLocalDays(event.endsAt, days, event.timeZone);
  }
}
