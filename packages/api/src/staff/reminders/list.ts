import type { ReminderList } from '@lanyard/domain/staff/reminder-views';
import { eventProcedure } from '../staff-procedure.ts';
import { presentReminders } from './present-reminders.ts';

/** An event's reminder rules, and who gets what when next. Throws EVENT_NOT_FOUND. */
export const list = eventProcedure('reminders.read').query(async ({ ctx }): Promise<ReminderList> =>
  presentReminders(ctx, ctx.event.id),
);
