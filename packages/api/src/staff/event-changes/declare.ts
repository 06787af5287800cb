import { declareChange } from '@lanyard/commands/event-changes/declare-change';
import { declareChangeSchema } from '@lanyard/domain/event-changes/event-change-form.schema';
import type { ChangeList } from '@lanyard/domain/staff/event-change-views';
import { staffCommandContext } from '../staff-command-context.ts';
import { eventProcedure } from '../staff-procedure.ts';
import { presentChanges } from './present-changes.ts';

/** Moves, postpones or cancels an event, or holds it elsewhere, once a press. Throws what `declareChange` throws. */
export const declare = eventProcedure('changes.declare')
  .input(declareChangeSchema)
  .mutation(async ({ ctx, input }): Promise<ChangeList> => {
    const { requestId, version, form } = input;
    await declareChange(staffCommandContext(ctx), { eventId: ctx.event.id, version, form, requestId });
    return presentChanges(ctx, ctx.event);
  });
