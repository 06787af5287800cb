import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '@lanyard/db/migrate';
import pg from 'pg';

const migrations = fileURLToPath(new URL('../../../db/prisma/migrations', import.meta.url));
/** Any number of our own: only one process at a time makes the template. */
const templateLock = 61_423_007;

/** The address of another database on the same server. */
export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs some statements on a connection of their own. */
export async function withConnection<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Name of a migrated, empty database to clone from; made by whoever comes first, and again when a migration changed. */
export async function ensureTemplate(serverUrl: string): Promise<string> {
  const name = `lanyard_template_${migrationsHash()}`;
  await withConnection(serverUrl, async (client) => {
    // The lock belongs to this session and goes with it.
    await client.query('SELECT pg_advisory_lock($1)', [templateLock]);
    if (await isReady(client, name)) return;
    await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${name}`);
    await migrate({ url: databaseUrl(serverUrl, name) });
    await client.query(`COMMENT ON DATABASE ${name} IS 'ready'`);
  });
  return name;
}

/** Whether it is there and whoever made it came to the end. */
async function isReady(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ comment: string | null }>(
    "SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = $1",
    [name],
  );
  return rows[0]?.comment === 'ready';
}

function migrationsHash(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(migrations).toSorted()) {
    if (!statSync(join(migrations, name)).isDirectory()) continue;
    hash.update(name).update(readFileSync(join(migrations, name, 'migration.sql')));
  }
  return hash.digest('hex').slice(0, 12);
}
