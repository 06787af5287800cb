import type { Tx } from '@lanyard/db/client';
import type { WorkshopId } from '@lanyard/domain/ids/ids';
import { queueSeats } from '@lanyard/domain/workshops/seat-counts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { lockPlace } from './lock-place.ts';
import { takeSeat } from './take-seat.ts';

/**
 * Seats those in line who stand at the door, by priority and in order of joining, while there are seats; each in a
 * transaction of its own. What they had at the same time is given up: they are here. A seat that costs something is
 * given to nobody who has not paid. Answers how many sit now.
 */
export async function seatStandby(
  ctx: CommandContext,
  { workshopId }: { readonly workshopId: WorkshopId },
): Promise<number> {
  const atDoor = await ctx.db.prisma.waitlistEntry.findMany({
    where: { workshopId, status: 'WAITING', atDoorAt: { not: null }, workshop: { priceMinor: 0 } },
    orderBy: [{ priority: 'desc' }, { place: 'asc' }],
    select: { id: true },
  });
  let seated = 0;
  for (const { id } of atDoor) {
    const answer = await inTransaction(ctx, (tx) => seatOne(ctx, tx, id));
    if (answer === 'FULL') break;
    if (answer === 'SEATED') seated++;
  }
  return seated;
}

async function seatOne(
  ctx: CommandContext,
  tx: Tx,
  entryId: string,
): Promise<'SEATED' | 'FULL' | 'PASSED_OVER'> {
  const locked = await lockPlace(tx, entryId, { givesUpClashing: true });
  const { place, turn } = locked;
  if (queueSeats(place.workshop) === 0) return 'FULL';
  if (place.status !== 'WAITING' || place.atDoorAt === null || turn.why !== null) return 'PASSED_OVER';
  await takeSeat(ctx, tx, locked, 'seatWaiting');
  await tx.workshopSeat.updateMany({
    where: { workshopId: place.workshopId, ticketId: place.ticketId, status: 'SEATED' },
    data: { source: 'STANDBY', presence: 'PRESENT', markedAt: ctx.now },
  });
  return 'SEATED';
}
