import type { ChangeList } from '@lanyard/domain/staff/event-change-views';
import { eventProcedure } from '../staff-procedure.ts';
import { presentChanges } from './present-changes.ts';

/** What became of an event, and how far each change is carried out. Throws EVENT_NOT_FOUND. */
export const list = eventProcedure('changes.read').query(async ({ ctx }): Promise<ChangeList> =>
  presentChanges(ctx, ctx.event),
);
