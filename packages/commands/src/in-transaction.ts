import type { Tx } from '@lanyard/db/client';
import type { CommandContext } from './context.ts';

const maxTries = 6;

/**
 * Runs a command's writes in one transaction. A transaction that Postgres gave up for another's sake
 * (deadlock, serialization) is tried again: nothing of it was kept.
 */
export async function inTransaction<Result>(
  ctx: CommandContext,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  for (let n = 1; ; n++) {
    try {
      return await ctx.db.prisma.$transaction(work);
    } catch (error) {
      if (n >= maxTries || !isWorthAnotherTry(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10 * 2 ** n * Math.random()));
    }
  }
}

// P2034: write conflict or deadlock; P2028 before the start: no connection was free in time.
function isWorthAnotherTry(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return code === 'P2034' || /40001|40P01|deadlock detected/.test(error.message);
}
