import { readCountSheet } from '@lanyard/commands/stats/read-count-sheet';
import type { CountSheet } from '@lanyard/domain/stats/count-sheet';
import type { SharedServices } from '../../context.ts';
import type { StaffEvent } from '../find-staff-event.ts';

/** An event's counters and when they were read: from the tally, or from the rows while there is none. */
export async function readCounts(
  ctx: Pick<SharedServices, 'db' | 'tallies' | 'now'> & { readonly event: StaffEvent },
): Promise<{ sheet: CountSheet; asOf: Date }> {
  const reading = await ctx.tallies.read(ctx.event.id);
  if (reading) return { sheet: reading.tally, asOf: new Date(reading.readAt) };
  return { sheet: await readCountSheet(ctx.db, ctx.event.id), asOf: ctx.now() };
}
