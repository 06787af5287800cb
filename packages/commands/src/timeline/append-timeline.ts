import { derivedId } from '@lanyard/crypto/random';
import type { DbClient, Tx } from '@lanyard/db/client';
import type { TimelineFacts, TimelineKind } from '@lanyard/domain/timeline/timeline-kinds';
import { notifyLive } from '../live/notify-live.ts';

/** One entry; `once` names what makes it one of a kind for its subject, so that a retry writes it once. */
export interface NewTimelineEntry {
  readonly eventId: string;
  readonly orderId?: string | null;
  readonly ticketId?: string | null;
  readonly kind: TimelineKind;
  readonly once: string | number;
  readonly facts?: TimelineFacts;
  readonly at: Date;
  readonly needsPerson?: boolean;
}

/** An entry's id, the same for the same subject, kind and `once`. */
export function timelineId(entry: Pick<NewTimelineEntry, 'orderId' | 'ticketId' | 'kind' | 'once'>): string {
  return derivedId('tl', entry.orderId ?? '', entry.ticketId ?? '', entry.kind, entry.once);
}

/** Writes an entry in the command's own transaction and tells watching pages; answers whether it was new. */
export async function appendTimeline(tx: Tx | DbClient, entry: NewTimelineEntry): Promise<boolean> {
  const { count } = await tx.timelineEntry.createMany({
    data: {
      id: timelineId(entry),
      eventId: entry.eventId,
      orderId: entry.orderId ?? null,
      ticketId: entry.ticketId ?? null,
      kind: entry.kind,
      facts: { ...entry.facts },
      at: entry.at,
      needsPerson: entry.needsPerson ?? false,
    },
    skipDuplicates: true,
  });
  if (count === 0) return false;
  await notifyLive(
    tx,
    `event:${entry.eventId}`,
    ...(entry.orderId ? [`order:${entry.orderId}` as const] : []),
    ...(entry.ticketId ? [`ticket:${entry.ticketId}` as const] : []),
  );
  return true;
}
