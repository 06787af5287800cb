import { setWorkshopSeats } from '@lanyard/commands/workshops/set-workshop-seats';
import { setSeatsSchema } from '@lanyard/domain/staff/workshop-forms.schema';
import { staffCommandContext } from '../staff-command-context.ts';
import { eventProcedure } from '../staff-procedure.ts';
import { findStaffWorkshop } from './find-staff-workshop.ts';

/** Changes a workshop's seats or room, once a press. Throws what `setWorkshopSeats` throws. */
export const setSeats = eventProcedure('workshops.manage')
  .input(setSeatsSchema)
  .mutation(async ({ ctx, input }): Promise<void> => {
    const { requestId, to, basedOn, why } = input;
    const { id } = await findStaffWorkshop(ctx.db, ctx.event.id, input.workshopKey);
    await setWorkshopSeats(staffCommandContext(ctx), {
      ...{ eventId: ctx.event.id, workshopId: id, requestId, ...to, basedOn, why },
    });
  });
