import type { LiveTopic } from '@lanyard/commands/live/notify-live';
import { hashLinkToken } from '@lanyard/crypto/link-token';
import type { Db } from '@lanyard/db/client';
import type { EventCatalog } from '../events/event-catalog.ts';
import type { WatchedTopic } from './watched-topic.ts';

/** What resolving needs. */
export interface PublicTopicSources {
  readonly db: Db;
  readonly eventCatalog: Pick<EventCatalog, 'find'>;
}

/**
 * What stands behind the names a page of the storefront watches: `event:<slug>`, and `order:<token>`,
 * `ticket:<token>` or `transfer:<token>` (an offer, which changes with its ticket) for whoever holds the link. Names
 * that lead nowhere are left out, without a word.
 */
export async function resolvePublicTopics(
  { db: { prisma }, eventCatalog }: PublicTopicSources,
  names: readonly string[],
): Promise<WatchedTopic[]> {
  const columns = { select: { id: true, linkTokenHash: true } } as const;
  const orders = namesByHash(names, 'order:');
  const tickets = namesByHash(names, 'ticket:');
  const offers = namesByHash(names, 'transfer:');
  const [orderRows, ticketRows, offerRows, events] = await Promise.all([
    orders.size > 0 ? prisma.order.findMany({ where: whereHash(orders), ...columns }) : [],
    tickets.size > 0 ? prisma.ticket.findMany({ where: whereHash(tickets), ...columns }) : [],
    offers.size > 0
      ? prisma.transfer.findMany({
          where: whereHash(offers),
          select: { ticketId: true, linkTokenHash: true },
        })
      : [],
    Promise.all(rests(names, 'event:').map(async (slug) => ({ slug, entry: await eventCatalog.find(slug) }))),
  ]);
  const linked = (kind: 'order' | 'ticket', found: typeof orders, rows: typeof orderRows) =>
    rows.flatMap(({ id, linkTokenHash }) => watched(found.get(linkTokenHash), `${kind}:${id}`));
  return [
    ...linked('order', orders, orderRows),
    ...linked('ticket', tickets, ticketRows),
    ...offerRows.flatMap(({ ticketId, linkTokenHash }) =>
      watched(offers.get(linkTokenHash), `ticket:${ticketId}`),
    ),
    ...events.flatMap(({ slug, entry }) => (entry ? watched(`event:${slug}`, `event:${entry.eventId}`) : [])),
  ];
}

function rests(names: readonly string[], prefix: string): string[] {
  return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
}

function namesByHash(names: readonly string[], prefix: string): Map<string, string> {
  return new Map(rests(names, prefix).map((token) => [hashLinkToken(token), prefix + token]));
}

const whereHash = (names: ReadonlyMap<string, string>) => ({ linkTokenHash: { in: [...names.keys()] } });

function watched(name: string | undefined, topic: LiveTopic): WatchedTopic[] {
  return name === undefined ? [] : [{ name, topic }];
}
