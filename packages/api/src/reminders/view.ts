import type { ReminderChoice } from '@lanyard/domain/reminders/reminder-choice';
import { tokenSchema } from '../links/token.schema.ts';
import { publicProcedure } from '../trpc.ts';
import { findStopLink } from './find-stop-link.ts';
import { presentChoice } from './present-choice.ts';

/** What the reader of a reminder wants, by the link in it. Throws LINK_UNKNOWN. */
export const view = publicProcedure
  .input(tokenSchema)
  .query(async ({ ctx, input }): Promise<ReminderChoice> =>
    presentChoice(ctx.db, await findStopLink(ctx.db, input.token)),
  );
