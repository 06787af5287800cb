import { randomBytes } from 'node:crypto';
import { createDb, type Db } from '@lanyard/db/client';
import { loadKeys, type Keys } from '@lanyard/db/keys/keys';
import { databaseUrl, ensureTemplate, withConnection } from './template.ts';
import { testKeyRing } from './test-keys.ts';

/** A database that nobody else has. */
export interface TestDatabase {
  readonly db: Db;
  readonly keys: Keys;
  readonly url: string;
  /** Another pool on the same database, as another process would have; closed with it. */
  openPool(poolSize?: number): Db;
  close(): Promise<void>;
}

/** Makes a fresh database on the server that TEST_DATABASE_URL names, cloned from a migrated template; `close` drops it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = testServerUrl();
  const template = await ensureTemplate(serverUrl);
  const name = `lanyard_test_${randomBytes(6).toString('hex')}`;
  await withConnection(serverUrl, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  const url = databaseUrl(serverUrl, name);
  const pools: Db[] = [];
  const openPool = (poolSize = 8): Db => {
    const pool = createDb({ url, applicationName: 'lanyard-test', poolSize });
    pools.push(pool);
    return pool;
  };
  const db = openPool();
  return {
    db,
    keys: await loadKeys(db, testKeyRing),
    url,
    openPool,
    async close() {
      await Promise.all(pools.map((pool) => pool.close()));
      await withConnection(serverUrl, (client) =>
        client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
      );
    },
  };
}

/** An empty database without any table, for whoever tests the migrations themselves. */
export async function createEmptyDatabase(): Promise<{ url: string; close(): Promise<void> }> {
  const serverUrl = testServerUrl();
  const name = `lanyard_test_${randomBytes(6).toString('hex')}`;
  await withConnection(serverUrl, (client) => client.query(`CREATE DATABASE ${name}`));
  return {
    url: databaseUrl(serverUrl, name),
    async close() {
      await withConnection(serverUrl, (client) =>
        client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
      );
    },
  };
}

function testServerUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (!url) throw new Error('TEST_DATABASE_URL must name a PostgreSQL server for tests');
  return url;
}
