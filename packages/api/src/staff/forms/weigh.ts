import { carryOver } from '@lanyard/domain/registration/carry-over';
import { weighFormSchema } from '@lanyard/domain/registration/form-requests.schema';
import { resolveForm } from '@lanyard/domain/registration/resolve-form';
import type { FormWeight } from '@lanyard/domain/staff/form-views';
import { eventProcedure } from '../staff-procedure.ts';
import { readAnswered } from './read-answered.ts';

/**
 * Says what saving a form would mean to the tickets that have answered, and changes nothing; a mutation only
 * because a form is too long for an address. Throws TICKET_TYPE_NOT_FOUND.
 */
export const weigh = eventProcedure('forms.manage')
  .input(weighFormSchema)
  .mutation(async ({ ctx, input }): Promise<FormWeight> => {
    const { ticketTypeKey, fields } = input;
    const { event, tickets, answered } = await readAnswered(ctx, { eventId: ctx.event.id, ticketTypeKey });
    // No version has this number, and none is needed to see what is open.
    const form = resolveForm({ version: 0, fields }, event);
    const now = ctx.now().getTime();
    const asked = answered.filter((one) => carryOver(one.form, form, one.answers, now).open.length > 0);
    return { answered: answered.length, asked: asked.length, waiting: tickets - answered.length };
  });
