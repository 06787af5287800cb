import type { Tx } from '@lanyard/db/client';
import type { SeatEnd } from '@lanyard/domain/workshops/seat-states';
import { openWaitlistStatuses } from '@lanyard/domain/workshops/waitlist-states';
import type { CommandContext } from '../context.ts';
import { leaveLines } from './leave-lines.ts';
import { lockWorkshops } from './lock-workshops.ts';
import { endSeats, unseatAll } from './release-seats.ts';

/**
 * Gives back all seats of tickets, and their places in line: cancelled, or handed on where the event says so. The
 * caller has locked the tickets; the workshops' rows are taken here, by id. A seat that is being paid for is its
 * order's.
 */
export async function leaveWorkshops(
  ctx: CommandContext,
  tx: Tx,
  ticketIds: readonly string[],
  { why, words }: { readonly why: SeatEnd; readonly words: string },
): Promise<void> {
  const mine = { ticketId: { in: [...ticketIds] } };
  const seats = await tx.workshopSeat.findMany({
    where: { ...mine, status: 'SEATED' },
    select: { id: true, workshopId: true },
  });
  const places = await tx.waitlistEntry.findMany({
    where: { ...mine, status: { in: [...openWaitlistStatuses] } },
    select: { workshopId: true },
  });
  const ids = new Set([...seats, ...places].map(({ workshopId }) => workshopId));
  if (ids.size === 0) return;
  await lockWorkshops(tx, [...ids]);
  await endSeats(ctx, tx, seats, why);
  await unseatAll(tx, seats);
  await leaveLines(ctx, tx, ticketIds, words);
}
