import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { EventView } from '@lanyard/domain/events/event-view';
import { z } from 'zod';
import { sharedProcedure } from '../trpc.ts';
import { readEvent } from './read-event.ts';

/** What an event offers; from memory. Throws EVENT_NOT_FOUND. */
export const view = sharedProcedure
  .input(z.object({ slug: z.string().min(1).max(64) }))
  .query(async ({ ctx, input }): Promise<EventView> => {
    const reading = await readEvent(ctx, input.slug);
    if (!reading) throw new DomainError('EVENT_NOT_FOUND');
    return reading.entry.view;
  });
