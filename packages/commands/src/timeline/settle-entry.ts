import type { Tx } from '@lanyard/db/client';
import { timelineId, type NewTimelineEntry } from './append-timeline.ts';

/** Notes in the caller's transaction that what an entry asked a person for is done. */
export async function settleEntry(
  tx: Tx,
  entry: Pick<NewTimelineEntry, 'orderId' | 'ticketId' | 'kind' | 'once'>,
  now: Date,
): Promise<void> {
  await tx.timelineEntry.updateMany({
    where: { id: timelineId(entry), needsPerson: true, resolvedAt: null },
    data: { resolvedAt: now },
  });
}
