import type { Db } from '@lanyard/db/client';

/** What commands have told and nobody has delivered yet. */
export interface OutboxBacklog {
  readonly undelivered: number;
  /** Age of the oldest undelivered row; null when there is none. */
  readonly oldestMs: number | null;
  /** Rows that will never be delivered by themselves. */
  readonly dead: number;
}

/** Counts the outbox's backlog at a moment. */
export async function readOutbox({ prisma }: Db, now: Date): Promise<OutboxBacklog> {
  const waiting = { deliveredAt: null, deadReason: null };
  const [undelivered, oldest, dead] = await Promise.all([
    prisma.outbox.count({ where: waiting }),
    prisma.outbox.findFirst({ where: waiting, orderBy: { id: 'asc' }, select: { createdAt: true } }),
    prisma.outbox.count({ where: { deliveredAt: null, deadReason: { not: null } } }),
  ]);
  const oldestMs = oldest ? Math.max(0, now.getTime() - oldest.createdAt.getTime()) : null;
  return { undelivered, oldestMs, dead };
}
