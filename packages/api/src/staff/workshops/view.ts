import { workshopSchema } from '@lanyard/domain/staff/workshop-forms.schema';
import type { WorkshopPageView } from '@lanyard/domain/staff/workshop-views';
import { eventProcedure } from '../staff-procedure.ts';
import { findStaffWorkshop } from './find-staff-workshop.ts';
import { readWorkshopPage } from './read-workshop-page.ts';

/** A workshop, who sits in it and who waits. Throws EVENT_NOT_FOUND and WORKSHOP_NOT_FOUND. */
export const view = eventProcedure('workshops.read')
  .input(workshopSchema)
  .query(async ({ ctx, input }): Promise<WorkshopPageView> =>
    readWorkshopPage(ctx, await findStaffWorkshop(ctx.db, ctx.event.id, input.workshopKey)),
  );
