import { createTestFolder, removeTestFolder, sweepTestFolders } from './test-folder.ts';
import { findFreePort } from '../launcher/ports.ts';
import { startPostgres } from '../launcher/postgres.ts';

/** Vitest's global setup for tests that need a database: uses TEST_DATABASE_URL, else starts a throw-away PostgreSQL. */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_DATABASE_URL) return undefined;
  await sweepTestFolders();
  const dataDir = createTestFolder('vitest');
  const postgres = await startPostgres({
    dataDir,
    port: await findFreePort(),
    database: 'lanyard',
    fsync: 'off',
  });
  // Test processes are started after this and inherit it.
  process.env.TEST_DATABASE_URL = postgres.url;
  return () => removeTestFolder(dataDir);
}
