import type { AttentionList } from '@lanyard/domain/staff/attention-view';
import { eventProcedure } from '../staff-procedure.ts';
import { readAttention } from './read-attention.ts';

/** As many as one looks through; the rest comes up as these are seen to. */
const LIMIT = 100;

/** What waits for a person at an event, oldest first. Throws EVENT_NOT_FOUND. */
export const list = eventProcedure('overview.read').query(async ({ ctx }): Promise<AttentionList> =>
  readAttention(ctx.db, ctx.event.id, LIMIT),
);
