import { setPriority as setPriorityOf } from '@lanyard/commands/workshops/set-priority';
import { setPrioritySchema } from '@lanyard/domain/staff/workshop-forms.schema';
import { staffCommandContext } from '../staff-command-context.ts';
import { eventProcedure } from '../staff-procedure.ts';
import { findStaffWorkshop } from './find-staff-workshop.ts';

/** Puts somebody in line ahead or back. Throws WAITLIST_ENTRY_NOT_FOUND and WAITLIST_CHANGED. */
export const setPriority = eventProcedure('workshops.manage')
  .input(setPrioritySchema)
  .mutation(async ({ ctx, input }): Promise<void> => {
    const { entryId, requestId, reason, priority, basedOn } = input;
    const { id: workshopId } = await findStaffWorkshop(ctx.db, ctx.event.id, input.workshopKey);
    const press = { workshopId, entryId, requestId, reason, priority, basedOn };
    await setPriorityOf(staffCommandContext(ctx), press);
  });
