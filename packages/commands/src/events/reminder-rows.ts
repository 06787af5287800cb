import { derivedId } from '@lanyard/crypto/random';
import type { EventFile } from '@lanyard/domain/events/event-file';
import type { ReminderKind } from '@lanyard/domain/reminders/reminder-kinds';
import type { RegistrationStatus } from '@lanyard/domain/tickets/ticket-states';

/** A rule of an event's reminders as a row, without what says since when it holds. */
export interface ReminderRow {
  readonly id: string;
  readonly eventId: string;
  readonly key: string;
  readonly kind: ReminderKind;
  readonly days: number;
  readonly ticketTypeKeys: readonly string[] | null;
  readonly registration: RegistrationStatus | null;
  readonly isEssential: boolean;
  readonly isActive: boolean;
  readonly subject: string | null;
  readonly opening: string | null;
  readonly position: number;
}

const kinds = {
  'registration-open': 'REGISTRATION_OPEN',
  'event-near': 'EVENT_NEAR',
  'workshop-details': 'WORKSHOP_DETAILS',
  'after-event': 'AFTER_EVENT',
} as const;

const states = { open: 'OPEN', done: 'DONE' } as const;

/** The id of an event's rule, which follows from its key: one that comes back is the same rule, and sends nothing again. */
export const reminderRuleId = (eventId: string, key: string): string => derivedId('rul', eventId, key);

/** Turns the reminders of a checked event file into rows. */
export function reminderRows(eventId: string, rules: EventFile['reminders']): ReminderRow[] {
  return rules.map((rule, position) => ({
    id: reminderRuleId(eventId, rule.key),
    eventId,
    key: rule.key,
    kind: kinds[rule.send],
    days: rule.days,
    ticketTypeKeys: rule.ticketTypes,
    registration: rule.registration === null ? null : states[rule.registration],
    isEssential: rule.essential,
    isActive: rule.active,
    subject: rule.subject,
    opening: rule.opening,
    position,
  }));
}
