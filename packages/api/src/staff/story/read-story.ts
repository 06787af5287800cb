import { timelineId } from '@lanyard/commands/timeline/append-timeline';
import type { Db } from '@lanyard/db/client';
import type { OrderId, RequestId, TicketId } from '@lanyard/domain/ids/ids';
import type { StoryEntry, StoryTry } from '@lanyard/domain/timeline/story';
import { isTimelineKind, type TimelineFacts } from '@lanyard/domain/timeline/timeline-kinds';
import { readDeeds } from './read-deeds.ts';
import { readStaffNames } from './staff-names.ts';

/** What our rows tell of an order or a ticket. */
export interface ToldStory {
  readonly entries: readonly StoryEntry[];
  readonly tries: readonly StoryTry[];
  /** Requests to send the receipt again that have not led to a mail yet. */
  readonly openRequests: readonly RequestId[];
}

/**
 * Reads the story of an order (its tickets' included) or of one ticket, with one query for each table. `orderId` is
 * the ticket's order in either case.
 */
export async function readStory(
  db: Db,
  about: { readonly orderId: OrderId; readonly ticketId?: TicketId },
): Promise<ToldStory> {
  const { prisma } = db;
  const { orderId, ticketId } = about;
  const where = ticketId === undefined ? { orderId } : { ticketId };
  const [rows, tries, mails, tickets, deeds] = await Promise.all([
    prisma.timelineEntry.findMany({ where }),
    prisma.activityAttempt.findMany({ where }),
    prisma.emailMessage.findMany({ where, select: { id: true, key: true } }),
    prisma.ticket.findMany({ where: { orderId }, select: { id: true, reference: true } }),
    readDeeds(db, orderId),
  ]);
  // Written by `appendTimeline`, which takes nothing else.
  const entries = rows.map((row) => ({ ...row, facts: row.facts as TimelineFacts }));
  const staffIds = [...entries.map(doerOf), ...deeds.resolvers.values()];
  const nameOf = await readStaffNames(
    db,
    staffIds.flatMap((id) => id ?? []),
  );
  const mailIds = new Map(mails.map(({ id, key }) => [key, id]));
  const references = new Map(tickets.map(({ id, reference }) => [id, reference]));
  // A ticket's own page need not say whose story it is.
  const referenceOf = (id: string | null) =>
    ticketId === undefined && id !== null ? (references.get(id) ?? null) : null;
  const known = new Set(entries.map(({ id }) => id));
  return {
    entries: entries.flatMap(({ kind, ...entry }): StoryEntry[] => {
      // A newer build's kind, while an older one is still running: that one has no words for it.
      if (!isTimelineKind(kind)) return [];
      const { mailId } = entry.facts;
      const doer = doerOf(entry);
      const resolver = deeds.resolvers.get(entry.id) ?? null;
      return [
        {
          ...{ id: entry.id, kind, facts: entry.facts, at: entry.at.getTime() },
          mailId: mailId === undefined ? null : String(mailId),
          by: doer === null ? null : nameOf(doer),
          ticketReference: referenceOf(entry.ticketId),
          needsPerson: entry.needsPerson,
          resolved: entry.resolvedAt && { at: entry.resolvedAt.getTime(), by: nameOf(resolver) },
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
    openRequests: deeds.receiptRequests.filter(
      (requestId) => !known.has(timelineId({ orderId, kind: 'RECEIPT_RESENT', once: requestId })),
    ),
  };
}

/** Who of the staff an entry names. */
function doerOf({ facts: { staffId } }: { readonly facts: TimelineFacts }): string | null {
  return typeof staffId === 'string' ? staffId : null;
}
