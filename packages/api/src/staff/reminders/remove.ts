import { removeReminderRule } from '@lanyard/commands/reminders/remove-reminder-rule';
import { removeReminderSchema } from '@lanyard/domain/reminders/reminder-requests.schema';
import type { ReminderList } from '@lanyard/domain/staff/reminder-views';
import { staffCommandContext } from '../staff-command-context.ts';
import { eventProcedure } from '../staff-procedure.ts';
import { presentReminders } from './present-reminders.ts';

/** Takes a rule out, once a press. Throws REMINDER_NOT_FOUND and REMINDER_CHANGED. */
export const remove = eventProcedure('reminders.manage')
  .input(removeReminderSchema)
  .mutation(async ({ ctx, input }): Promise<ReminderList> => {
    const { requestId, key, version } = input;
    await removeReminderRule(staffCommandContext(ctx), { eventId: ctx.event.id, requestId, key, version });
    return presentReminders(ctx, ctx.event.id);
  });
