import { saveForm } from '@lanyard/commands/registration/save-form';
import { saveFormSchema } from '@lanyard/domain/registration/form-requests.schema';
import type { FormRoom } from '@lanyard/domain/staff/form-views';
import { staffCommandContext } from '../staff-command-context.ts';
import { eventProcedure } from '../staff-procedure.ts';
import { presentForms } from './present-forms.ts';

/** Saves a ticket type's form as a new version. Throws TICKET_TYPE_NOT_FOUND, FORM_OUTDATED and INPUT_INVALID. */
export const save = eventProcedure('forms.manage')
  .input(saveFormSchema)
  .mutation(async ({ ctx, input }): Promise<FormRoom> => {
    const { ticketTypeKey, basedOn, fields } = input;
    await saveForm(staffCommandContext(ctx), { eventId: ctx.event.id, ticketTypeKey, basedOn, fields });
    return presentForms(ctx.db.prisma, ctx.event.id);
  });
