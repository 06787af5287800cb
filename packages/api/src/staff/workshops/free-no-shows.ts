import { freeNoShows as free, type FreedNoShows } from '@lanyard/commands/workshops/free-no-shows';
import { freeNoShowsSchema } from '@lanyard/domain/staff/workshop-forms.schema';
import { staffCommandContext } from '../staff-command-context.ts';
import { eventProcedure } from '../staff-procedure.ts';
import { findStaffWorkshop } from './find-staff-workshop.ts';

/** Gives the seats of those who have not come to who stands at the door. Throws WORKSHOP_NOT_BEGUN. */
export const freeNoShows = eventProcedure('workshops.attend')
  .input(freeNoShowsSchema)
  .mutation(async ({ ctx, input }): Promise<FreedNoShows> => {
    const { requestId, seatIds } = input;
    const { id: workshopId } = await findStaffWorkshop(ctx.db, ctx.event.id, input.workshopKey);
    return free(staffCommandContext(ctx), { eventId: ctx.event.id, workshopId, requestId, seatIds });
  });
