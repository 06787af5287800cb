import type { Tx } from '@lanyard/db/client';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { TimelineKind } from '@lanyard/domain/timeline/timeline-kinds';
import type { WaitlistEnd } from '@lanyard/domain/workshops/waitlist-states';
import type { CommandContext } from '../context.ts';
import { changeEntry } from './change-entry.ts';
import type { PlaceInLine } from './read-place.ts';
import { moveSeats } from './move-seats.ts';
import { tellLine } from './tell-line.ts';

const kinds = {
  DECLINED: 'WORKSHOP_OFFER_DECLINED',
  EXPIRED: 'WORKSHOP_OFFER_EXPIRED',
  LEFT: 'WORKSHOP_LINE_LEFT',
  REMOVED: 'WORKSHOP_LINE_REMOVED',
} as const satisfies Record<WaitlistEnd, TimelineKind>;

/** Ends that somebody hears of by mail; the others they brought about themselves. */
const news = { EXPIRED: 'workshopOfferEnded', REMOVED: 'workshopRemoved' } as const;

/**
 * Ends a place in line without a seat, its workshop's row being locked: what stood on the counter for it is taken
 * off; `why` is part of the sentence on the timeline. A place that has ended before stays as it is. An offer that is being paid for is left to its order: throws
 * `WAITLIST_PAYING`.
 */
export async function endEntry(
  ctx: CommandContext,
  tx: Tx,
  place: PlaceInLine,
  end: WaitlistEnd,
  { why = 'no longer wanted', ...audit }: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const { workshopId, status } = place;
  if (status !== 'WAITING' && status !== 'PARKED' && status !== 'OFFERED') return false;
  if (status === 'OFFERED' && place.orderId !== null) throw new DomainError('WAITLIST_PAYING');
  if (status === 'WAITING') await moveSeats(tx, 'stopWaiting', { workshopId });
  if (status === 'OFFERED') await moveSeats(tx, 'endOffer', { workshopId });
  await changeEntry(ctx, tx, place, {
    ...{ status: end, kind: kinds[end], facts: { why }, audit },
    ...(end === 'EXPIRED' || end === 'REMOVED' ? { news: news[end] } : {}),
  });
  await tellLine(tx, place.workshop);
  return true;
}
