import type { Db } from '@lanyard/db/client';
import { asId } from '@lanyard/domain/ids/ids';
import { mayDoAt } from '@lanyard/domain/staff/can';
import type { EventCatalog } from '../events/event-catalog.ts';
import type { StaffMember } from '../staff/staff-context.ts';
import type { WatchedTopic } from './watched-topic.ts';

/** What resolving needs. */
export interface StaffTopicSources {
  readonly db: Db;
  readonly eventCatalog: Pick<EventCatalog, 'find'>;
}

/**
 * What stands behind the names a page of the dashboard watches: `event:<slug>`, `order:<id>`, `ticket:<id>`. Names
 * that lead nowhere, or to what this person may not see, are left out.
 */
export async function resolveStaffTopics(
  { db: { prisma }, eventCatalog }: StaffTopicSources,
  staff: StaffMember,
  names: readonly string[],
): Promise<WatchedTopic[]> {
  const rests = (prefix: string) =>
    names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  const rows = (ids: string[]) => ({ where: { id: { in: ids } }, select: { id: true, eventId: true } });
  const [orders, tickets, events] = await Promise.all([
    prisma.order.findMany(rows(rests('order:'))),
    prisma.ticket.findMany(rows(rests('ticket:'))),
    Promise.all(rests('event:').map(async (slug) => ({ slug, entry: await eventCatalog.find(slug) }))),
  ]);
  const seen = (kind: 'order' | 'ticket', found: typeof orders): WatchedTopic[] =>
    found
      .filter(({ eventId }) => mayDoAt(staff.grants, `${kind}s.read`, asId('event', eventId)))
      .map(({ id }) => ({ name: `${kind}:${id}`, topic: `${kind}:${id}` }));
  return [
    ...seen('order', orders),
    ...seen('ticket', tickets),
    ...events.flatMap(({ slug, entry }): WatchedTopic[] =>
      entry && mayDoAt(staff.grants, 'events.read', entry.eventId)
        ? [{ name: `event:${slug}`, topic: `event:${entry.eventId}` }]
        : [],
    ),
  ];
}
