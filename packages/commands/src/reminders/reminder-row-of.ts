import type { ReminderKind } from '@lanyard/domain/reminders/reminder-kinds';
import type { RegistrationStatus } from '@lanyard/domain/tickets/ticket-states';
import type { ReminderRow } from '../events/reminder-rows.ts';

/** A stored rule's row, typed. */
export function reminderRowOf(
  stored: Omit<ReminderRow, 'kind' | 'ticketTypeKeys' | 'registration'> & {
    readonly kind: string;
    readonly ticketTypeKeys: unknown;
    readonly registration: string | null;
  },
): ReminderRow {
  const { id, eventId, key, days, isEssential, isActive, subject, opening, position } = stored;
  return {
    ...{ id, eventId, key, days, isEssential, isActive, subject, opening, position },
    // Only commands write these columns, and they are typed.
    kind: stored.kind as ReminderKind,
    ticketTypeKeys: stored.ticketTypeKeys as string[] | null,
    registration: stored.registration as RegistrationStatus | null,
  };
}
