import { markPresence as mark } from '@lanyard/commands/workshops/mark-presence';
import { markPresenceSchema } from '@lanyard/domain/staff/workshop-forms.schema';
import { staffCommandContext } from '../staff-command-context.ts';
import { eventProcedure } from '../staff-procedure.ts';
import { findStaffWorkshop } from './find-staff-workshop.ts';

/** Notes who has come, or takes the mark back. Throws WAITLIST_CHANGED. */
export const markPresence = eventProcedure('workshops.attend')
  .input(markPresenceSchema)
  .mutation(async ({ ctx, input }): Promise<void> => {
    const { id: workshopId } = await findStaffWorkshop(ctx.db, ctx.event.id, input.workshopKey);
    await mark(staffCommandContext(ctx), { eventId: ctx.event.id, workshopId, whose: input.whose });
  });
