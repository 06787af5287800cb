import type { Tx } from '@lanyard/db/client';
import { asId } from '@lanyard/domain/ids/ids';
import { lockTickets } from '../tickets/lock-tickets.ts';
import { lockWorkshops } from './lock-workshops.ts';
import { readPlace, type PlaceInLine } from './read-place.ts';
import { readTurn, type ReadTurn } from './read-turn.ts';

/** A place in line that nobody else moves while this transaction lasts, and what serving it would come to. */
export interface LockedPlace {
  readonly place: PlaceInLine;
  readonly turn: ReadTurn;
}

/**
 * Takes a place for this transaction: its ticket's row, then the rows of its workshop and of those whose seats it
 * would give up. Throws `WAITLIST_ENTRY_NOT_FOUND`.
 */
export async function lockPlace(
  tx: Tx,
  entryId: string,
  answer: { readonly givesUpClashing?: boolean } = {},
): Promise<LockedPlace> {
  const { ticketId } = await readPlace(tx, entryId);
  await lockTickets(tx, [asId('ticket', ticketId)]);
  // What the ticket has is decided under its row; the place itself is, under the workshop's.
  const seen = await readPlace(tx, entryId);
  const givesUpClashing = answer.givesUpClashing ?? seen.givesUpClashing;
  const turn = await readTurn(tx, { ...seen, givesUpClashing });
  await lockWorkshops(tx, [seen.workshopId, ...turn.givesUp.map(({ workshopId }) => workshopId)]);
  return { place: await readPlace(tx, entryId), turn };
}
