import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { requireFreePort } from './ports.ts';
import { serverAccount } from './postgres/account.ts';
import { findPostgresPrograms } from './postgres/binaries.ts';
import { createCluster, openCluster } from './postgres/cluster.ts';
import { findRunningServer, startServer } from './postgres/server.ts';
import { endProcess, sendSignal } from './processes/end-process.ts';

/** Which embedded PostgreSQL to run: its files, its port, the database to have, and settings on top of ours. */
export interface PostgresOptions {
  dataDir: string;
  port: number;
  database: string;
  /** `off` only where losing everything in a power cut does not matter. */
  fsync?: 'on' | 'off';
  settings?: Record<string, string>;
}

/** A running embedded PostgreSQL; `reused` says that it was found running. */
export interface RunningPostgres {
  url: string;
  pid: number;
  reused: boolean;
  logFile: string;
  stop(): Promise<void>;
}

const ourSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
};
const carelessSettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** The address of the embedded database of a data folder, whether it runs or not; it holds the password. */
export function embeddedDatabaseUrl(options: { dataDir: string; port: number; database: string }): string {
  const { password } = openCluster(options.dataDir, serverAccount());
  return `postgresql://postgres:${password}@127.0.0.1:${options.port}/${options.database}`;
}

async function ensureDatabase(url: string, database: string): Promise<void> {
  const admin = new URL(url);
  admin.pathname = '/postgres';
  const client = new Client({ connectionString: admin.href });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

// SIGINT is PostgreSQL's fast shutdown: it ends sessions and writes everything down.
const stopServer = (pid: number) => endProcess(pid, { signal: 'SIGINT', graceMs: 30_000 });

/** Stops the embedded PostgreSQL of a data folder if it runs, whoever started it. */
export async function stopEmbeddedPostgres(dataDir: string): Promise<void> {
  const running = findRunningServer(openCluster(dataDir, serverAccount()).folder);
  if (running) await stopServer(running.pid);
}

/** Tells the embedded PostgreSQL of a data folder to end at once, without waiting; its next start repairs what that cut off. */
export function haltEmbeddedPostgres(dataDir: string): void {
  const running = findRunningServer(openCluster(dataDir, serverAccount()).folder);
  if (running) sendSignal(running.pid, 'SIGQUIT');
}

/** Starts the embedded PostgreSQL of a data folder, or finds it running, and makes sure that its database exists. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { dataDir, port, database, fsync = 'on', settings } = options;
  const account = serverAccount();
  const cluster = openCluster(dataDir, account);
  const url = embeddedDatabaseUrl({ dataDir, port, database });
  const logFile = join(dataDir, 'logs', 'postgres.log');
  const describe = (pid: number, reused: boolean) => ({
    url,
    pid,
    reused,
    logFile,
    stop: () => stopServer(pid),
  });

  const running = findRunningServer(cluster.folder);
  if (running && running.port === port && running.isReady) {
    await ensureDatabase(url, database);
    return describe(running.pid, true);
  }
  // Ours, but on another port or on its way down: let it finish before the files are opened again.
  if (running) await stopServer(running.pid);

  await requireFreePort(port, 'PG_PORT');
  const programs = await findPostgresPrograms(account);
  if (!existsSync(join(cluster.folder, 'PG_VERSION'))) await createCluster(cluster, programs, account);
  const pid = await startServer({
    programs,
    folder: cluster.folder,
    port,
    settings: { ...ourSettings, ...(fsync === 'off' ? carelessSettings : {}), ...settings },
    logFile,
    account,
  });
  await ensureDatabase(url, database);
  return describe(pid, false);
}
