import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { removeCluster } from '../launcher/postgres/cluster.ts';
import { stopEmbeddedPostgres } from '../launcher/postgres.ts';
import { lockHolder, takeLock } from '../launcher/processes/lock.ts';
import { endLeftovers } from '../launcher/processes/run-records.ts';
import { repoRoot } from '../launcher/repo-root.ts';

// Beside the demo's data folder, never in it; and not in /tmp, which may be small or mounted without permission to run programs.
const home = join(repoRoot, '.lanyard-test');
const ownerFile = 'owner.json';

/** Makes a data folder for one test run, owned by this process; it is removed with removeTestFolder, or by a later run's sweep. */
export function createTestFolder(name: string): string {
  mkdirSync(home, { recursive: true });
  const folder = mkdtempSync(join(home, `${name}-`));
  takeLock(join(folder, ownerFile));
  return folder;
}

/** Stops whatever still runs in a test folder and removes it. */
export async function removeTestFolder(folder: string): Promise<void> {
  await endLeftovers(folder);
  await stopEmbeddedPostgres(folder);
  removeCluster(folder);
  rmSync(folder, { recursive: true, force: true });
}

/** Clears the folders of test runs that were killed; those of running ones stay. */
export async function sweepTestFolders(): Promise<void> {
  if (!existsSync(home)) return;
  for (const name of readdirSync(home)) {
    const folder = join(home, name);
    const owner = join(folder, ownerFile);
    if (existsSync(owner) && lockHolder(owner) === undefined) await removeTestFolder(folder);
  }
}
