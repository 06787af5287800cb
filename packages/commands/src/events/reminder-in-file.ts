import type { EventFile } from '@lanyard/domain/events/event-file';
import { reminderFileNames } from '@lanyard/domain/reminders/reminder-kinds';
import type { ReminderRow } from './reminder-rows.ts';

/** A rule as its event's file says it. */
export function reminderInFile(row: ReminderRow): EventFile['reminders'][number] {
  return {
    key: row.key,
    send: reminderFileNames[row.kind],
    days: row.days,
    ticketTypes: row.ticketTypeKeys && [...row.ticketTypeKeys],
    registration: row.registration && (row.registration === 'OPEN' ? 'open' : 'done'),
    essential: row.isEssential,
    active: row.isActive,
    subject: row.subject,
    opening: row.opening,
  };
}
