import type { DbClient } from '@lanyard/db/client';
import { asId, type WorkshopId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { backInLine } from './back-in-line.ts';
import { endEntry } from './end-entry.ts';
import { lockPlace } from './lock-place.ts';
import { readPlace } from './read-place.ts';
import { readTurn } from './read-turn.ts';
import { serveNext } from './serve-next.ts';

/** How a workshop's line stands after a page of it was served; instants in milliseconds since 1970 UTC. */
export interface ServedLine {
  /** Seated, asked or put off in this page. */
  readonly served: number;
  /** Whether the page was full: there may be more to serve at once. */
  readonly isMore: boolean;
  /** How many were asked and have not answered. */
  readonly answers: number;
  /** When an offer runs out or the line is closed, whichever is first; null when the workshop is over. */
  readonly wakesAt: number | null;
}

/** So many are served in one step: few enough that a step that is repeated costs little. */
const pageSize = 20;

/**
 * Does what a workshop's line needs now, a page of it: offers that ran out end, who was put off and can be served
 * again stands where they stood, and the first are served as long as there are seats. When the workshop is over its
 * line is closed. Each is a transaction of its own, so it can be done again at any time.
 */
export async function serveLine(
  ctx: CommandContext,
  { workshopId }: { readonly workshopId: WorkshopId },
): Promise<ServedLine> {
  const { prisma } = ctx.db;
  const workshop = await prisma.workshop.findUnique({ where: { id: workshopId } });
  if (!workshop || ctx.now >= workshop.endsAt) {
    const rest = await endThose(ctx, { workshopId, status: { in: ['WAITING', 'PARKED', 'OFFERED'] } });
    return { served: 0, isMore: rest === pageSize, answers: 0, wakesAt: null };
  }
  const ended = await endThose(ctx, { workshopId, status: 'OFFERED', offerEndsAt: { lte: ctx.now } });
  await unparkThose(ctx, workshopId);
  let served = 0;
  let isMore = true;
  for (let n = 0; isMore && n < pageSize; n++) {
    const { did } = await serveNext(ctx, { workshopId });
    isMore = did !== 'NOTHING';
    if (isMore && did !== 'MOVED') served++;
  }
  return { served, isMore: isMore || ended === pageSize, ...(await readWakes(prisma, workshop)) };
}

/** Ends places in line whose time is over, a page of them; one that is being paid for is its order's. */
async function endThose(
  ctx: CommandContext,
  where: {
    readonly workshopId: string;
    readonly status: string | { in: string[] };
    readonly offerEndsAt?: { lte: Date };
  },
): Promise<number> {
  const over = await ctx.db.prisma.waitlistEntry.findMany({
    where: { ...where, NOT: { status: 'OFFERED', orderId: { not: null } } },
    orderBy: { place: 'asc' },
    take: pageSize,
    select: { id: true },
  });
  for (const { id } of over)
    await inTransaction(ctx, async (tx) => {
      const { place } = await lockPlace(tx, id);
      const { status, offerEndsAt, workshop } = place;
      const isOffer = status === 'OFFERED' && place.orderId === null;
      if (isOffer && offerEndsAt !== null && offerEndsAt <= ctx.now)
        await endEntry(ctx, tx, place, 'EXPIRED');
      else if (status !== 'OFFERED' && workshop.endsAt <= ctx.now)
        await endEntry(ctx, tx, place, 'LEFT', { why: 'the workshop is over' });
    });
  return over.length;
}

/** Puts back into the line who was put off for a reason that is gone. */
async function unparkThose(ctx: CommandContext, workshopId: string): Promise<void> {
  const parked = await ctx.db.prisma.waitlistEntry.findMany({
    where: { workshopId, status: 'PARKED' },
    orderBy: [{ priority: 'desc' }, { place: 'asc' }],
    select: { id: true },
  });
  for (const { id } of parked)
    await inTransaction(ctx, async (tx) => {
      if ((await readTurn(tx, await readPlace(tx, id))).why) return;
      const { place, turn } = await lockPlace(tx, id);
      if (place.status === 'PARKED' && !turn.why) await backInLine(ctx, tx, place);
    });
}

async function readWakes(
  db: DbClient,
  workshop: { readonly id: string; readonly endsAt: Date },
): Promise<Pick<ServedLine, 'answers' | 'wakesAt'>> {
  const { _count, _min } = await db.waitlistEntry.aggregate({
    where: { workshopId: asId('workshop', workshop.id), status: 'OFFERED', orderId: null },
    _count: true,
    _min: { offerEndsAt: true },
  });
  const closesAt = workshop.endsAt.getTime();
  return { answers: _count, wakesAt: Math.min(_min.offerEndsAt?.getTime() ?? closesAt, closesAt) };
}
