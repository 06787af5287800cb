import type { DbClient, Tx } from '@lanyard/db/client';

/** The database's channel that servers with open pages listen to. */
export const LIVE_CHANNEL = 'lanyard_live';

/** What pages can watch: an order, a ticket, or an event's counts and lists. Ids only. */
export type LiveTopic = `order:${string}` | `ticket:${string}` | `event:${string}`;

/**
 * Tells watching pages, when the command's transaction commits, that what they show has changed. One statement,
 * whatever the number of topics; the database sends a topic that is told twice in a transaction once.
 */
export async function notifyLive(tx: Tx | DbClient, ...topics: readonly LiveTopic[]): Promise<void> {
  if (topics.length === 0) return;
  const list = [...new Set(topics)];
  await tx.$executeRaw`SELECT pg_notify(${LIVE_CHANNEL}, "topic") FROM unnest(${list}::text[]) AS "topic"`;
}
