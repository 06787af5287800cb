import { derivedId } from '@lanyard/crypto/random';
import type { Tx } from '@lanyard/db/client';
import type { CommandContext } from '../context.ts';
import { changeEntry } from './change-entry.ts';
import type { LockedPlace } from './lock-place.ts';
import { moveSeats } from './move-seats.ts';
import { tellParkedLines } from './tell-parked-lines.ts';

/**
 * Gives a locked place its seat, and gives back the seats it takes the place of, in the same transaction. The
 * caller has made sure that there is one.
 */
export async function takeSeat(
  ctx: CommandContext,
  tx: Tx,
  { place, turn }: LockedPlace,
  move: 'seatWaiting' | 'seatOffered',
): Promise<void> {
  const { workshopId, ticketId } = place;
  if (!(await moveSeats(tx, move, { workshopId }))) throw new Error(`no seat left in ${workshopId}`);
  for (const seat of turn.givesUp) {
    await tx.workshopSeat.update({
      where: { id: seat.id },
      data: { status: 'RELEASED', endedAt: ctx.now, endedWhy: 'SWAPPED' },
    });
    await moveSeats(tx, 'unseat', { workshopId: seat.workshopId });
  }
  await tx.workshopSeat.create({
    data: {
      id: derivedId('wse', place.id),
      ...{ workshopId, ticketId, status: 'SEATED', source: 'WAITLIST', createdAt: ctx.now },
    },
  });
  const gaveUp = turn.givesUp.map(({ workshopTitle }) => workshopTitle).join(', ');
  await changeEntry(ctx, tx, place, {
    status: 'SEATED',
    kind: gaveUp ? 'WORKSHOP_SWAPPED_FROM_LINE' : 'WORKSHOP_SEATED_FROM_LINE',
    facts: gaveUp ? { old: gaveUp } : {},
    news: 'workshopSeated',
  });
  if (gaveUp) await tellParkedLines(tx, [ticketId]);
}
