import type { Tx } from '@lanyard/db/client';
import { openWaitlistStatuses } from '@lanyard/domain/workshops/waitlist-states';
import type { CommandContext } from '../context.ts';
import { endEntry } from './end-entry.ts';
import { readPlace } from './read-place.ts';
import { lockWorkshops } from './lock-workshops.ts';

/**
 * Takes tickets out of all their lines: cancelled, or handed on where the event gives seats back. The caller has
 * locked the tickets; the workshops' rows are taken here, by id. An offer that is being paid for is its order's.
 */
export async function leaveLines(
  ctx: CommandContext,
  tx: Tx,
  ticketIds: readonly string[],
  why: string,
): Promise<void> {
  const mine = {
    ticketId: { in: [...ticketIds] },
    status: { in: [...openWaitlistStatuses] },
    NOT: { status: 'OFFERED', orderId: { not: null } },
  };
  const seen = await tx.waitlistEntry.findMany({ where: mine, select: { workshopId: true } });
  if (seen.length === 0) return;
  await lockWorkshops(tx, [...new Set(seen.map(({ workshopId }) => workshopId))]);
  const entries = await tx.waitlistEntry.findMany({
    where: mine,
    orderBy: [{ workshopId: 'asc' }, { place: 'asc' }],
    select: { id: true },
  });
  for (const { id } of entries) await endEntry(ctx, tx, await readPlace(tx, id), 'LEFT', { why });
}
