import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { lastLines, PlainError } from '../plain-error.ts';
import { isReachable, type ServerAccount } from './account.ts';

/** Where one embedded database keeps its files, and the password of its owner `postgres`. */
export interface Cluster {
  folder: string;
  password: string;
}

/** The environment of every PostgreSQL program: nothing of ours, so that no PG* variable bends it. */
export const postgresEnv = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };

function readOrCreate(path: string, create: () => string): string {
  if (!existsSync(path)) writeFileSync(path, create(), { mode: 0o600 });
  return readFileSync(path, 'utf8');
}

// A folder private to root cannot hold the data of a server that runs as somebody else. The place gets a random
// name written down in the data folder, so that a deleted data folder never meets an old database again.
function chooseFolder(home: string, account: ServerAccount | undefined): string {
  const note = join(home, 'place');
  if (existsSync(note)) return readFileSync(note, 'utf8');
  const usual = join(home, 'data');
  if (!account || isReachable(usual, account)) return usual;
  const outside = mkdtempSync('/var/tmp/lanyard-postgres-data-');
  chmodSync(outside, 0o755);
  writeFileSync(note, join(outside, 'data'), { mode: 0o600 });
  return join(outside, 'data');
}

// The server may pass through our own data folder; what is private in there has folders of its own.
function letThrough(dataDir: string): void {
  const { uid, mode } = statSync(dataDir);
  if (uid === process.getuid?.() && (mode & 0o001) === 0) chmodSync(dataDir, mode | 0o011);
}

function homeOf(dataDir: string): string {
  return join(dataDir, 'postgres');
}

/** The cluster of a data folder; its place and password are made on first use, its files by createCluster. */
export function openCluster(dataDir: string, account?: ServerAccount): Cluster {
  const home = homeOf(dataDir);
  mkdirSync(home, { recursive: true });
  if (account) letThrough(dataDir);
  const password = readOrCreate(join(home, 'password'), () => randomBytes(24).toString('base64url'));
  return { folder: chooseFolder(home, account), password };
}

/** Removes the cluster of a data folder, also one that had to live elsewhere. */
export function removeCluster(dataDir: string): void {
  const home = homeOf(dataDir);
  const note = join(home, 'place');
  if (existsSync(note)) {
    const outside = dirname(readFileSync(note, 'utf8'));
    if (outside.startsWith('/var/tmp/lanyard-postgres-data-'))
      rmSync(outside, { recursive: true, force: true });
  }
  rmSync(home, { recursive: true, force: true });
}

/** Runs initdb beside the final folder and moves it there, so that an interrupted one leaves nothing half made. */
export async function createCluster(
  cluster: Cluster,
  programs: string,
  account?: ServerAccount,
): Promise<void> {
  const unfinished = `${cluster.folder}.unfinished`;
  const passwordFile = `${cluster.folder}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, `${cluster.password}\n`, { mode: 0o600 });
  if (account) for (const path of [unfinished, passwordFile]) chownSync(path, account.uid, account.gid);
  const identity = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
  const locale = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  try {
    await promisify(execFile)(
      join(programs, 'bin', 'initdb'),
      ['-D', unfinished, ...identity, ...locale, '--no-sync'],
      {
        ...account,
        env: postgresEnv,
        // initdb wants a current folder it may enter.
        cwd: unfinished,
      },
    );
  } catch (error) {
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw new PlainError(`PostgreSQL could not set up its files:\n${lastLines(output, 12)}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, cluster.folder);
}
