import { openWaitlistStatuses } from '@lanyard/domain/workshops/waitlist-states';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { backInLine } from './back-in-line.ts';
import { endEntry } from './end-entry.ts';
import { requireOwn, type OwnPlace } from './leave-waitlist.ts';
import { lockPlace } from './lock-place.ts';

/** Which seats somebody keeps who stands in line, or is offered a seat, and has others at the same time. */
export interface KeepWhich extends OwnPlace {
  readonly keeps: 'OLD' | 'NEW';
}

/**
 * Answers which seat to keep: with the old one the place in line is given up; for the new one all seats at the same
 * time are given up as soon as it is certain, and until then the ticket stands in line again, where it stood.
 * Throws what `leaveWaitlist` throws.
 */
export async function keepWhich(ctx: CommandContext, own: KeepWhich): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const locked = await lockPlace(tx, own.entryId, { givesUpClashing: true });
    const { place, turn } = locked;
    requireOwn(place, own);
    if (!openWaitlistStatuses.some((status) => status === place.status)) return;
    if (own.keeps === 'OLD') {
      const end = place.status === 'OFFERED' ? 'DECLINED' : 'LEFT';
      await endEntry(ctx, tx, place, end, { requestId: own.requestId });
      return;
    }
    await tx.waitlistEntry.update({ where: { id: place.id }, data: { givesUpClashing: true } });
    if (place.status === 'PARKED' && !turn.why)
      await backInLine(ctx, tx, place, { requestId: own.requestId });
  });
}
