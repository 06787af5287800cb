import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { systemEnv } from '../env.ts';
import { findFiles } from '../files.ts';
import { lastLines, PlainError } from '../plain-error.ts';
import { takeLock } from '../processes/lock.ts';
import { runCommand } from '../processes/run-command.ts';
import { repoRoot } from '../repo-root.ts';

/** One app to build. */
export interface BuildOptions {
  /** The app's folder, relative to the repository. */
  folder: string;
  packageName: string;
  signal?: AbortSignal;
}

const buildTimeoutMs = 300_000;
const isSource = (name: string) => !/\.test\.tsx?$/.test(name) && !name.endsWith('.log');

/** A hash over everything a build of this app reads: its own files, all packages, and the versions of what is installed. */
export function hashInputs(folder: string, root = repoRoot): string {
  const hash = createHash('sha256');
  const files = [folder, 'packages'].flatMap((part) => findFiles(join(root, part), isSource));
  for (const file of [...files, join(root, 'pnpm-lock.yaml')]) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

// Two stacks may start at once, and both write into the same dist folder.
async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  for (;;) {
    const lock = takeLock(path);
    if ('release' in lock) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    await sleep(200);
  }
}

/** Whether this app's build is up to date. */
export function isBuilt(folder: string): boolean {
  const stamp = join(repoRoot, folder, 'dist', '.built-from');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hashInputs(folder);
}

/** Builds an app unless nothing it reads has changed since the last time. */
export function buildApp(options: BuildOptions): Promise<void> {
  const { folder, packageName, signal } = options;
  return withLock(join(repoRoot, folder, 'node_modules', '.lanyard-build.lock'), async () => {
    if (isBuilt(folder)) return;
    const hash = hashInputs(folder);
    const result = await runCommand('pnpm', ['--filter', packageName, 'run', 'build'], {
      // Development mode is for the servers; what a browser gets is always the real thing.
      env: { ...systemEnv(), NODE_ENV: 'production' },
      timeoutMs: buildTimeoutMs,
      ...(signal && { signal }),
    });
    if (result.code !== 0) {
      throw new PlainError(`${packageName} could not be built:\n${lastLines(result.output, 30)}`);
    }
    writeFileSync(join(repoRoot, folder, 'dist', '.built-from'), hash);
  });
}
