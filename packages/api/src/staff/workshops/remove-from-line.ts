import { removeFromLine as removeFrom } from '@lanyard/commands/workshops/remove-from-line';
import { removeFromLineSchema } from '@lanyard/domain/staff/workshop-forms.schema';
import { staffCommandContext } from '../staff-command-context.ts';
import { eventProcedure } from '../staff-procedure.ts';
import { findStaffWorkshop } from './find-staff-workshop.ts';

/** Takes somebody out of the line. Throws WAITLIST_ENTRY_NOT_FOUND and WAITLIST_PAYING. */
export const removeFromLine = eventProcedure('workshops.manage')
  .input(removeFromLineSchema)
  .mutation(async ({ ctx, input }): Promise<void> => {
    const { entryId, requestId, reason } = input;
    const { id: workshopId } = await findStaffWorkshop(ctx.db, ctx.event.id, input.workshopKey);
    await removeFrom(staffCommandContext(ctx), { workshopId, entryId, requestId, reason });
  });
