import type { Db } from '@lanyard/db/client';

/** An outbox row a relay has taken on for a short while. */
export interface ClaimedRow {
  readonly id: bigint;
  readonly target: string;
  readonly targetId: string;
  readonly message: unknown;
  readonly tries: number;
  readonly createdAt: Date;
}

/** How long a claim lasts: a relay that died is taken over after that. */
const leaseMs = 6000;
const longestPauseMs = 5000;

/** Takes on up to `limit` rows that are due, oldest first; another relay skips them meanwhile. */
export function claimRows(db: Db, what: 'stats' | 'messages', limit: number): Promise<ClaimedRow[]> {
  return db.prisma.$queryRaw<ClaimedRow[]>`
    UPDATE "Outbox" SET "tries" = "tries" + 1, "nextTryAt" = now() + ${leaseMs} * interval '1 millisecond'
    WHERE "id" IN (
      SELECT "id" FROM "Outbox"
      WHERE "deliveredAt" IS NULL AND "deadReason" IS NULL AND ("target" = 'stats') = ${what === 'stats'}
        AND ("nextTryAt" IS NULL OR "nextTryAt" <= now())
      ORDER BY "id" FOR UPDATE SKIP LOCKED LIMIT ${limit})
    RETURNING "id", "target", "targetId", "message", "tries", "createdAt"`;
}

/** Notes that rows arrived. */
export async function markDelivered(db: Db, ids: readonly bigint[]): Promise<void> {
  await db.prisma.outbox.updateMany({ where: { id: { in: [...ids] } }, data: { deliveredAt: new Date() } });
}

/** Forgets rows that carried nothing but a hint. */
export async function forgetRows(db: Db, ids: readonly bigint[]): Promise<void> {
  await db.prisma.outbox.deleteMany({ where: { id: { in: [...ids] } } });
}

/** Puts rows back for later: soon at first, then every few seconds. */
export async function putBack(db: Db, rows: readonly ClaimedRow[]): Promise<void> {
  const tries = Math.max(...rows.map((row) => row.tries));
  const nextTryAt = new Date(Date.now() + Math.min(500 * 2 ** (tries - 1), longestPauseMs));
  await db.prisma.outbox.updateMany({
    where: { id: { in: rows.map((row) => row.id) } },
    data: { nextTryAt },
  });
}

/** Gives a row up; it stays for people to see. */
export async function markDead(db: Db, id: bigint, reason: string): Promise<void> {
  await db.prisma.outbox.update({ where: { id }, data: { deadReason: reason } });
}

/** Forgets what was delivered more than a week ago. */
export async function forgetOldRows(db: Db): Promise<void> {
  await db.prisma.outbox.deleteMany({
    where: { deliveredAt: { lt: new Date(Date.now() - 7 * 86_400_000) } },
  });
}
