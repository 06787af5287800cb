import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { endEntry } from './end-entry.ts';
import { lockPlace } from './lock-place.ts';
import type { PlaceOfLine } from './set-priority.ts';

/**
 * Takes somebody out of a workshop's line, for a reason that is kept; a place that has ended stays as it is. Throws
 * `WAITLIST_ENTRY_NOT_FOUND`, and `WAITLIST_PAYING` while an order pays for the seat that was offered.
 */
export async function removeFromLine(
  ctx: CommandContext,
  { workshopId, entryId, requestId, reason }: PlaceOfLine,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const { place } = await lockPlace(tx, entryId);
    if (place.workshopId !== workshopId) throw new DomainError('WAITLIST_ENTRY_NOT_FOUND');
    await endEntry(ctx, tx, place, 'REMOVED', { requestId, reason });
  });
}
