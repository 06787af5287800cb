import { formOfTypeSchema } from '@lanyard/domain/registration/form-requests.schema';
import type { FormAnswerCounts } from '@lanyard/domain/staff/form-views';
import { eventProcedure } from '../staff-procedure.ts';
import { readAnswered } from './read-answered.ts';

/** How many tickets have an answer to each field of a type's form. Throws TICKET_TYPE_NOT_FOUND. */
export const countAnswers = eventProcedure('forms.manage')
  .input(formOfTypeSchema)
  .query(async ({ ctx, input }): Promise<FormAnswerCounts> => {
    const { answered } = await readAnswered(ctx, {
      eventId: ctx.event.id,
      ticketTypeKey: input.ticketTypeKey,
    });
    const byField: Record<string, number> = {};
    for (const key of answered.flatMap(({ answers }) => Object.keys(answers)))
      byField[key] = (byField[key] ?? 0) + 1;
    return { byField };
  });
