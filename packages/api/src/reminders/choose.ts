import { setReminders } from '@lanyard/commands/reminders/set-reminders';
import type { ReminderChoice } from '@lanyard/domain/reminders/reminder-choice';
import { chooseRemindersSchema } from '@lanyard/domain/reminders/reminder-requests.schema';
import { commandContext } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import { findStopLink } from './find-stop-link.ts';
import { presentChoice } from './present-choice.ts';

/** Lets the reader of a reminder have all of them or the essential ones only. Throws LINK_UNKNOWN. */
export const choose = publicProcedure
  .input(chooseRemindersSchema)
  .mutation(async ({ ctx, input }): Promise<ReminderChoice> => {
    const link = await findStopLink(ctx.db, input.token);
    const { eventId, emailIndex } = link;
    const { wantsAll } = input;
    await setReminders(commandContext(ctx, { kind: 'attendee' }), { eventId, emailIndex, wantsAll });
    return presentChoice(ctx.db, link);
  });
