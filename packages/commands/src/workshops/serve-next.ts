import type { Tx } from '@lanyard/db/client';
import { asId, type WaitlistEntryId, type WorkshopId } from '@lanyard/domain/ids/ids';
import { durationMs } from '@lanyard/domain/time/duration';
import { instantWords } from '@lanyard/domain/time/event-words';
import { offerEndsAt } from '@lanyard/domain/workshops/offer-ends-at';
import { parkedWords } from '@lanyard/domain/workshops/parked-words';
import { queueSeats } from '@lanyard/domain/workshops/seat-counts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { changeEntry } from './change-entry.ts';
import { lockPlace, type LockedPlace } from './lock-place.ts';
import { moveSeats } from './move-seats.ts';
import { takeSeat } from './take-seat.ts';

/** What serving one came to; nothing, when nobody waits, no seat is free, or there is no time left to ask. */
export type Served =
  | { readonly did: 'SEATED' | 'OFFERED' | 'PARKED'; readonly entryId: WaitlistEntryId }
  | { readonly did: 'NOTHING' }
  /** The line moved while it was looked at: look again. */
  | { readonly did: 'MOVED' };

const maxTries = 20;

/**
 * Serves whoever is first in a workshop's line, by priority and then in order of joining: they are seated, asked,
 * or put off when they cannot be served now, in one transaction.
 */
export async function serveNext(
  ctx: CommandContext,
  { workshopId }: { readonly workshopId: WorkshopId },
): Promise<Served> {
  let served: Served = { did: 'MOVED' };
  for (let n = 0; n < maxTries && served.did === 'MOVED'; n++)
    served = await inTransaction(ctx, (tx) => serveFirst(ctx, tx, workshopId));
  return served;
}

async function serveFirst(ctx: CommandContext, tx: Tx, workshopId: string): Promise<Served> {
  const seen = await firstInLine(tx, workshopId);
  if (!seen) return { did: 'NOTHING' };
  const locked = await lockPlace(tx, seen);
  // Under the workshop's row: whoever is first now stays so until this is over.
  if ((await firstInLine(tx, workshopId)) !== seen) return { did: 'MOVED' };
  const { place, turn } = locked;
  const { workshop } = place;
  if (queueSeats(workshop) === 0 || ctx.now >= workshop.startsAt) return { did: 'NOTHING' };
  const entryId = asId('waitlistEntry', place.id);
  if (turn.why) {
    await moveSeats(tx, 'stopWaiting', { workshopId });
    await changeEntry(ctx, tx, place, {
      status: 'PARKED',
      kind: 'WORKSHOP_PARKED',
      data: { parkedWhy: turn.why },
      facts: { why: parkedWords[turn.why] },
      news: 'workshopParked',
    });
    return { did: 'PARKED', entryId };
  }
  if (workshop.waitlist !== 'OFFER' && workshop.priceMinor === 0) {
    await takeSeat(ctx, tx, locked, 'seatWaiting');
    return { did: 'SEATED', entryId };
  }
  return (await offerSeat(ctx, tx, locked)) ? { did: 'OFFERED', entryId } : { did: 'NOTHING' };
}

/** Asks whoever is first; answers false when there is no time left to answer in. */
async function offerSeat(ctx: CommandContext, tx: Tx, { place }: LockedPlace): Promise<boolean> {
  const { workshop } = place;
  const { timeZone } = workshop.event;
  const endsAt = offerEndsAt(ctx.now.getTime(), {
    expiryMs: durationMs(workshop.offerExpiry),
    startsAt: workshop.startsAt.getTime(),
    timeZone,
  });
  if (endsAt === null) return false;
  const offerEnds = new Date(endsAt);
  if (!(await moveSeats(tx, 'offerWaiting', { workshopId: place.workshopId })))
    throw new Error(`no seat left in ${place.workshopId}`);
  await changeEntry(ctx, tx, place, {
    status: 'OFFERED',
    kind: 'WORKSHOP_OFFERED',
    data: { offeredAt: ctx.now, offerEndsAt: offerEnds, orderId: null },
    facts: { until: instantWords(offerEnds, timeZone) },
    news: 'workshopOffered',
  });
  return true;
}

async function firstInLine(tx: Tx, workshopId: string): Promise<string | null> {
  const first = await tx.waitlistEntry.findFirst({
    where: { workshopId, status: 'WAITING' },
    orderBy: [{ priority: 'desc' }, { place: 'asc' }],
    select: { id: true },
  });
  return first?.id ?? null;
}
