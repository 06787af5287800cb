import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stopEmbeddedPostgres } from '../postgres.ts';
import { lockHolder } from '../processes/lock.ts';
import { endLeftovers } from '../processes/run-records.ts';
import { repoRoot } from '../repo-root.ts';
import { launcherLock } from './running-stack.ts';

// Test stacks live in data folders that no later start looks into, so they are listed in one place.
const list = join(repoRoot, '.lanyard-test', 'stacks');

const entryFor = (dataDir: string) =>
  join(list, createHash('sha256').update(dataDir).digest('hex').slice(0, 16));

/** Puts a test stack on the list until it is stopped; gives the function that takes it off. */
export function listStack(dataDir: string): () => void {
  mkdirSync(list, { recursive: true });
  writeFileSync(entryFor(dataDir), dataDir);
  return () => rmSync(entryFor(dataDir), { force: true });
}

/** Ends what runs of test stacks whose starter was killed; those of living ones are left alone. */
export async function endAbandonedStacks(): Promise<void> {
  if (!existsSync(list)) return;
  for (const name of readdirSync(list)) {
    const entry = join(list, name);
    const dataDir = readFileSync(entry, 'utf8');
    if (lockHolder(launcherLock(dataDir)) !== undefined) continue;
    if (existsSync(dataDir)) {
      await endLeftovers(dataDir);
      await stopEmbeddedPostgres(dataDir);
    }
    rmSync(entry, { force: true });
  }
}
