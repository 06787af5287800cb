import type { Tx } from '@lanyard/db/client';
import { tellLine } from './tell-line.ts';

/**
 * Tells the lines in which these tickets were put off that the reason may be gone: a seat of theirs was given back,
 * or the ticket is valid again.
 */
export async function tellParkedLines(tx: Tx, ticketIds: readonly string[]): Promise<void> {
  const parked = await tx.waitlistEntry.findMany({
    where: { ticketId: { in: [...ticketIds] }, status: 'PARKED' },
    select: { workshop: { select: { id: true, eventId: true } } },
  });
  for (const { workshop } of parked) await tellLine(tx, workshop);
}
