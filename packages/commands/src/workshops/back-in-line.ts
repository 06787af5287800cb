import type { Tx } from '@lanyard/db/client';
import type { CommandContext } from '../context.ts';
import { changeEntry } from './change-entry.ts';
import type { PlaceInLine } from './read-place.ts';
import { moveSeats } from './move-seats.ts';
import { tellLine } from './tell-line.ts';

/** Puts who was parked back into the line, where they stood; the caller has locked the place. */
export async function backInLine(
  ctx: CommandContext,
  tx: Tx,
  place: PlaceInLine,
  audit: Readonly<Record<string, string>> = {},
): Promise<void> {
  await moveSeats(tx, 'wait', { workshopId: place.workshopId });
  await changeEntry(ctx, tx, place, { status: 'WAITING', kind: 'WORKSHOP_BACK_IN_LINE', audit });
  await tellLine(tx, place.workshop);
}
