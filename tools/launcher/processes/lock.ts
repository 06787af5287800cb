import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describeProcess, isSameProcess, readRecord } from './run-records.ts';

/** Holds a lock file; `release` gives it back. */
export interface Lock {
  release(): void;
}

function tryCreate(path: string): boolean {
  try {
    writeFileSync(path, JSON.stringify(describeProcess(process.pid)), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The live process that holds a lock file, or undefined. */
export function lockHolder(path: string): number | undefined {
  const record = readRecord(path);
  return record && isSameProcess(record) ? record.pid : undefined;
}

/** Takes a lock file for this process, also from a holder that is gone; gives the holder's pid when it lives. */
export function takeLock(path: string): Lock | { heldBy: number } {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  while (!tryCreate(path)) {
    const heldBy = lockHolder(path);
    if (heldBy !== undefined) return { heldBy };
    rmSync(path, { force: true });
  }
  return { release: () => rmSync(path, { force: true }) };
}
