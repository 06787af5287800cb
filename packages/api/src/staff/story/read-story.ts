import type { Db } from '@lanyard/db/client';
import type { StoryEntry, StoryTry } from '@lanyard/domain/timeline/story';
import { isTimelineKind, type TimelineFacts } from '@lanyard/domain/timeline/timeline-kinds';
import { readResolvers } from './read-resolvers.ts';

/** What our rows tell of an order or a ticket. */
export interface ToldStory {
  readonly entries: readonly StoryEntry[];
  readonly tries: readonly StoryTry[];
}

/**
 * Reads the story of an order (its tickets' included) or of one ticket, with one query for each table. `orderId` is
 * the ticket's order in either case.
 */
export async function readStory(
  db: Db,
  about: { readonly orderId: string; readonly ticketId?: string },
): Promise<ToldStory> {
  const { prisma } = db;
  const where = about.ticketId === undefined ? { orderId: about.orderId } : { ticketId: about.ticketId };
  const [entries, tries, mails, tickets, resolverOf] = await Promise.all([
    prisma.timelineEntry.findMany({ where, orderBy: { at: 'asc' } }),
    prisma.activityAttempt.findMany({ where, orderBy: { startedAt: 'asc' } }),
    prisma.emailMessage.findMany({ where, select: { id: true, key: true } }),
    prisma.ticket.findMany({ where: { orderId: about.orderId }, select: { id: true, reference: true } }),
    readResolvers(db, about.orderId),
  ]);
  const mailIds = new Map(mails.map(({ id, key }) => [key, id]));
  const references = new Map(tickets.map(({ id, reference }) => [id, reference]));
  // A ticket's own page need not say whose story it is.
  const referenceOf = (ticketId: string | null) =>
    about.ticketId === undefined && ticketId !== null ? (references.get(ticketId) ?? null) : null;
  return {
    entries: entries.flatMap(({ kind, ...entry }): StoryEntry[] => {
      // A newer build's kind, while an older one is still running: that one has no words for it.
      if (!isTimelineKind(kind)) return [];
      return [
        {
          id: entry.id,
          kind,
          // Written by `appendTimeline`, which takes nothing else.
          facts: entry.facts as TimelineFacts,
          at: entry.at.getTime(),
          ticketReference: referenceOf(entry.ticketId),
          needsPerson: entry.needsPerson,
          resolved: entry.resolvedAt && { at: entry.resolvedAt.getTime(), by: resolverOf(entry.id) },
        },
      ];
    }),
    tries: tries.map((one): StoryTry => ({
      id: String(one.id),
      activity: one.activity,
      key: one.key,
      mailId: mailIds.get(one.key) ?? null,
      ticketReference: referenceOf(one.ticketId),
      n: one.n,
      startedAt: one.startedAt.getTime(),
      endedAt: one.endedAt?.getTime() ?? null,
      outcome: one.outcome === 'OK' || one.outcome === 'FAILED' ? one.outcome : 'RUNNING',
      code: one.code,
    })),
  };
}
