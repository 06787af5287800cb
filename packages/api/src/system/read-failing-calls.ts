import type { Db } from '@lanyard/db/client';

/** Outside calls of one kind that fail for one cause, and are tried again by themselves. */
export interface FailingCalls {
  readonly activity: string;
  /** Our code of the cause. */
  readonly code: string;
  readonly calls: number;
  /** When the first of them failed for the first time. */
  readonly since: Date;
  /** An order that waits for such a call, with its event; null where none does. */
  readonly orderId: string | null;
}

/** A call that has not been tried for so long was given up, or is no longer wanted. */
const LOOK_BACK_MS = 2 * 86_400_000;

/**
 * Reads which outside calls fail now: those whose last try failed and that are tried again. A vendor's final "no" is
 * no failure of the system and stands on the list of what needs a person.
 */
export async function readFailingCalls({ prisma }: Db, now: Date): Promise<FailingCalls[]> {
  const since = new Date(now.getTime() - LOOK_BACK_MS);
  return prisma.$queryRaw<FailingCalls[]>`
    SELECT f."activity", f."cause" AS "code", count(*)::int AS "calls", min(f."since") AS "since",
      min(f."orderId") AS "orderId"
    FROM (
      SELECT a."activity", a."orderId", split_part(a."code", '/', 1) AS "cause",
        (SELECT min(b."startedAt") FROM "ActivityAttempt" b
          WHERE b."key" = a."key" AND b."activity" = a."activity" AND b."outcome" = 'FAILED') AS "since"
      FROM "ActivityAttempt" a
      WHERE a."outcome" = 'FAILED' AND a."startedAt" > ${since}
        AND split_part(a."code", '/', 1) NOT IN ('REFUSED', 'INVALID')
        AND NOT EXISTS (SELECT 1 FROM "ActivityAttempt" l
          WHERE l."key" = a."key" AND l."activity" = a."activity" AND l."id" > a."id"
            AND l."outcome" <> 'RUNNING')
    ) f
    GROUP BY f."activity", f."cause" ORDER BY min(f."since")`;
}
