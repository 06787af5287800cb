import { saveReminderRule } from '@lanyard/commands/reminders/save-reminder-rule';
import { saveReminderSchema } from '@lanyard/domain/reminders/reminder-requests.schema';
import type { ReminderList } from '@lanyard/domain/staff/reminder-views';
import { staffCommandContext } from '../staff-command-context.ts';
import { eventProcedure } from '../staff-procedure.ts';
import { presentReminders } from './present-reminders.ts';

/** Makes or changes a rule, once a press. Throws REMINDER_NOT_FOUND, REMINDER_CHANGED and INPUT_INVALID. */
export const save = eventProcedure('reminders.manage')
  .input(saveReminderSchema)
  .mutation(async ({ ctx, input }): Promise<ReminderList> => {
    const { requestId, known, form } = input;
    await saveReminderRule(staffCommandContext(ctx), { eventId: ctx.event.id, requestId, known, form });
    return presentReminders(ctx, ctx.event.id);
  });
