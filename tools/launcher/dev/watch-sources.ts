import { statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFiles } from '../files.ts';
import { repoRoot } from '../repo-root.ts';

const lookEveryMs = 700;
const isSource = (name: string) => /\.(ts|tsx|css|json|cjs|yaml)$/.test(name);

/** Times of change by path. */
type Snapshot = ReadonlyMap<string, number>;

/**
 * Calls back with the files below `apps` and `packages` that have changed, were added or are gone, relative to the
 * repository, until the signal is aborted. It looks rather than listens: that works alike on every machine, and a
 * look at a thousand files takes a few milliseconds.
 */
export async function watchSources(
  signal: AbortSignal,
  changed: (files: string[]) => Promise<void>,
  root = repoRoot,
): Promise<void> {
  let before = takeSnapshot(root);
  while (!signal.aborted) {
    await sleep(lookEveryMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    const now = takeSnapshot(root);
    const files = [...new Set([...before.keys(), ...now.keys()])].filter(
      (file) => before.get(file) !== now.get(file),
    );
    before = now;
    if (files.length > 0) await changed(files);
  }
}

function takeSnapshot(root: string): Snapshot {
  const files = ['apps', 'packages'].flatMap((folder) => findFiles(join(root, folder), isSource));
  return new Map(
    files.flatMap((path) => {
      const stat = statSync(path, { throwIfNoEntry: false });
      return stat ? [[relative(root, path).split(sep).join('/'), stat.mtimeMs]] : [];
    }),
  );
}
