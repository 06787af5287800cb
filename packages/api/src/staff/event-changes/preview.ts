import { previewChange } from '@lanyard/commands/event-changes/preview-change';
import { eventChangeFormSchema } from '@lanyard/domain/event-changes/event-change-form.schema';
import type { ChangePreview } from '@lanyard/domain/staff/event-change-views';
import { z } from 'zod';
import { eventProcedure } from '../staff-procedure.ts';

/** What declaring a change would do; changes nothing. Throws EVENT_NOT_FOUND. */
export const preview = eventProcedure('changes.declare')
  .input(z.object({ form: eventChangeFormSchema }))
  .mutation(async ({ ctx, input }): Promise<ChangePreview> =>
    previewChange(ctx.db, { eventId: ctx.event.id, form: input.form, now: ctx.now() }),
  );
