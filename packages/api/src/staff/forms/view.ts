import type { FormRoom } from '@lanyard/domain/staff/form-views';
import { eventProcedure } from '../staff-procedure.ts';
import { presentForms } from './present-forms.ts';

/** What an event's attendees are asked, by ticket type. Throws EVENT_NOT_FOUND. */
export const view = eventProcedure('forms.read').query(async ({ ctx }): Promise<FormRoom> =>
  presentForms(ctx.db.prisma, ctx.event.id),
);
