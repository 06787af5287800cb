import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const migrationsFolder = fileURLToPath(new URL('../prisma/migrations', import.meta.url));
/** The advisory lock Prisma's own migrate takes, so that both never run at once. */
const prismaLock = 72_707_369;

/** A migration on disk. */
interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/**
 * Applies what is new in `prisma/migrations`, in order, with Prisma's bookkeeping table and lock, so that
 * `prisma migrate status` and `deploy` accept the result. Safe to run from several processes at once.
 * Returns the names applied now; throws when a migration failed earlier or was edited after it ran.
 */
export async function migrate(options: { url: string; log?: (line: string) => void }): Promise<string[]> {
  const client = new pg.Client({ connectionString: options.url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [prismaLock]);
    await createBook(client);
    const done = await readBook(client);
    const applied: string[] = [];
    for (const migration of migrationsOnDisk()) {
      const before = done.get(migration.name);
      if (before && !before.finished) throw new Error(`migration ${migration.name} failed earlier`);
      if (before && before.checksum !== migration.checksum)
        throw new Error(`migration ${migration.name} was edited after it had been applied`);
      if (before) continue;
      await apply(client, migration);
      options.log?.(`applied ${migration.name}`);
      applied.push(migration.name);
    }
    return applied;
  } finally {
    // Closing the session gives the lock back.
    await client.end();
  }
}

function migrationsOnDisk(): Migration[] {
  return readdirSync(migrationsFolder)
    .filter((name) => existsSync(join(migrationsFolder, name, 'migration.sql')))
    .toSorted()
    .map((name) => {
      const sql = readFileSync(join(migrationsFolder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

async function createBook(client: pg.Client): Promise<void> {
  await client.query(`CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`);
}

async function readBook(client: pg.Client): Promise<Map<string, { checksum: string; finished: boolean }>> {
  const { rows } = await client.query<{ migration_name: string; checksum: string; finished_at: Date | null }>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  return new Map(
    rows.map((row) => [row.migration_name, { checksum: row.checksum, finished: row.finished_at !== null }]),
  );
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const id = randomUUID();
  await client.query('INSERT INTO _prisma_migrations(id, checksum, migration_name) VALUES ($1, $2, $3)', [
    id,
    migration.checksum,
    migration.name,
  ]);
  try {
    await client.query(migration.sql);
  } catch (error) {
    await client.query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [id, String(error)]);
    throw error;
  }
  await client.query(
    'UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1',
    [id],
  );
}
