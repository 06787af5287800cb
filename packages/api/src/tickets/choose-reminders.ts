import { setReminders } from '@lanyard/commands/reminders/set-reminders';
import { chooseRemindersSchema } from '@lanyard/domain/reminders/reminder-requests.schema';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { commandContext } from '../context.ts';
import { publicProcedure } from '../trpc.ts';
import { findTicket } from './find-ticket.ts';
import { presentTicket } from './present-ticket.ts';

/** Lets a ticket's holder have all reminders of the event or the essential ones only. Throws LINK_UNKNOWN. */
export const chooseReminders = publicProcedure
  .input(chooseRemindersSchema)
  .mutation(async ({ ctx, input }): Promise<TicketView> => {
    const { token, wantsAll } = input;
    const { eventId, holderId } = await findTicket(ctx.db, token);
    const { emailIndex } = await ctx.db.prisma.person.findUniqueOrThrow({
      where: { id: holderId },
      select: { emailIndex: true },
    });
    await setReminders(commandContext(ctx, { kind: 'attendee' }), { eventId, emailIndex, wantsAll });
    return presentTicket(ctx, await findTicket(ctx.db, token));
  });
