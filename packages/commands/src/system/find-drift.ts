import type { Db } from '@lanyard/db/client';
import { counterKinds, hasDrifted, type CountedCounter } from '@lanyard/domain/system/drift';
import { countRows } from './count-rows.ts';

/** Counters of all events that say something else than their rows, and how many were looked at. */
export async function findDrift({
  prisma,
}: Db): Promise<{ readonly looked: number; readonly drifted: readonly CountedCounter[] }> {
  const all: CountedCounter[] = [];
  // One after the other: it is a check, and sales need the connections.
  for (const kind of counterKinds) all.push(...(await countRows(prisma, kind, null)));
  return { looked: all.length, drifted: all.filter(hasDrifted) };
}
