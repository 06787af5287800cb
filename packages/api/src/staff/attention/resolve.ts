import { resolveEntry } from '@lanyard/commands/timeline/resolve-entry';
import type { ResolvedView } from '@lanyard/domain/staff/attention-view';
import { z } from 'zod';
import { staffCommandContext } from '../staff-command-context.ts';
import { eventProcedure } from '../staff-procedure.ts';
import { readStaffNames } from '../story/staff-names.ts';

/** Says that a task is seen to; whoever is second hears who was first. Throws EVENT_NOT_FOUND and TASK_NOT_FOUND. */
export const resolve = eventProcedure('attention.resolve')
  .input(z.object({ entryId: z.string().regex(/^tl_[0-9a-z]{20}$/) }))
  .mutation(async ({ ctx, input }): Promise<ResolvedView> => {
    const { entryId } = input;
    const resolved = await resolveEntry(staffCommandContext(ctx), { eventId: ctx.event.id, entryId });
    const nameOf = await readStaffNames(ctx.db, resolved.staffId === null ? [] : [resolved.staffId]);
    return { entryId, at: resolved.at.toISOString(), by: nameOf(resolved.staffId), isNew: resolved.isNew };
  });
