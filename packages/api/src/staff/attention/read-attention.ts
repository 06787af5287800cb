import type { Db } from '@lanyard/db/client';
import type { AttentionItem, AttentionList } from '@lanyard/domain/staff/attention-view';
import {
  isTimelineKind,
  timelineSentence,
  type TimelineFacts,
} from '@lanyard/domain/timeline/timeline-kinds';
import { openTask } from '../lists/open-tasks.ts';

/** The oldest things of an event that wait for a person, at most `limit`, and how many there are. */
export async function readAttention({ prisma }: Db, eventId: string, limit: number): Promise<AttentionList> {
  const where = { eventId, ...openTask, orderId: { not: null } };
  const [rows, total] = await Promise.all([
    prisma.timelineEntry.findMany({ where, orderBy: [{ at: 'asc' }, { id: 'asc' }], take: limit }),
    prisma.timelineEntry.count({ where }),
  ]);
  const [orders, tickets] = await Promise.all([
    prisma.order.findMany({
      where: { id: { in: rows.flatMap(({ orderId }) => orderId ?? []) } },
      select: { id: true, reference: true },
    }),
    prisma.ticket.findMany({
      where: { id: { in: rows.flatMap(({ ticketId }) => ticketId ?? []) } },
      select: { id: true, reference: true },
    }),
  ]);
  const orderReferences = new Map(orders.map(({ id, reference }) => [id, reference]));
  const ticketReferences = new Map(tickets.map(({ id, reference }) => [id, reference]));
  const items = rows.flatMap((row): AttentionItem[] => {
    const ticket = ticketReferences.get(row.ticketId ?? '');
    const order = orderReferences.get(row.orderId ?? '');
    const about = ticket
      ? ({ kind: 'TICKET', reference: ticket } as const)
      : order && ({ kind: 'ORDER', reference: order } as const);
    if (!about || !isTimelineKind(row.kind)) return [];
    // Written by `appendTimeline`, which takes nothing else.
    const sentence = timelineSentence(row.kind, row.facts as TimelineFacts);
    return [{ entryId: row.id, at: row.at.toISOString(), sentence, about }];
  });
  return { items, total };
}
