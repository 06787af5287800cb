import type { Tx } from '@lanyard/db/client';
import type { CommandContext } from '../context.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import type { LockedOrder } from './lock-order.ts';

const withinMs = 30 * 60_000;

/**
 * Tells the organizers, never the buyer, when the same basket was bought from the same address a short time
 * before. Two that complete at the same moment meet at a lock of their basket, so that the later one sees the
 * earlier.
 */
export async function tellPossibleDuplicate(
  ctx: CommandContext,
  tx: Tx,
  { id: orderId, eventId, basketHash }: LockedOrder,
): Promise<void> {
  // Orders from before baskets were compared have none.
  if (basketHash === '') return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${eventId}/${basketHash}`}, 1))`;
  const earlier = await tx.order.findFirst({
    where: {
      eventId,
      basketHash,
      id: { not: orderId },
      status: 'COMPLETED',
      completedAt: { gte: new Date(ctx.now.getTime() - withinMs) },
    },
    orderBy: { completedAt: 'desc' },
    select: { reference: true },
  });
  if (!earlier) return;
  await appendTimeline(tx, {
    eventId,
    orderId,
    kind: 'POSSIBLE_DUPLICATE',
    once: 1,
    facts: { order: earlier.reference },
    at: ctx.now,
    needsPerson: true,
  });
}
