import { chmodSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { systemEnv } from '../env.ts';
import { isExecutable, versionOf } from '../programs.ts';
import { runCommand } from '../processes/run-command.ts';
import { repoRoot } from '../repo-root.ts';

const packageName = '@sparticuz/chromium';

// The package unpacks into the temporary folder of its process, so it gets a process whose temporary folder is ours;
// told that it runs on AWS Lambda it also unpacks the libraries a bare machine lacks.
const unpackScript = `
  const { default: chromium } = await import(${JSON.stringify(packageName)});
  await chromium.executablePath();
`;

// For machines without NSS or fonts; paths are taken from where the script lies.
const wrapper = `#!/bin/sh
here="$(cd "$(dirname "$0")" && pwd)"
export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_PATH="\${FONTCONFIG_PATH:-$here/fonts}"
exec "$here/chromium" "$@"
`;

function packageVersion(): string {
  const entry = fileURLToPath(import.meta.resolve(packageName));
  const manifest: unknown = JSON.parse(readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}

const folderIn = (cache: string) => join(cache, 'chromium', packageVersion());
const candidates = (folder: string) => [join(folder, 'chromium'), join(folder, 'chromium-with-libraries')];

async function firstThatStarts(paths: string[]): Promise<string | undefined> {
  for (const path of paths) if (isExecutable(path) && (await versionOf(path))) return path;
  return undefined;
}

/** The packaged Chromium, if it was unpacked into this cache earlier and starts. */
export function findPackagedChromium(cache: string): Promise<string | undefined> {
  return firstThatStarts(candidates(folderIn(cache)));
}

/** Unpacks the Chromium that came with the dependencies (Linux only) into a cache; undefined when it does not start here. */
export async function unpackPackagedChromium(cache: string): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined;
  const folder = folderIn(cache);
  mkdirSync(dirname(folder), { recursive: true });
  const unfinished = mkdtempSync(`${folder}-`);
  chmodSync(unfinished, 0o755);
  await runCommand(process.execPath, ['--input-type=module', '--eval', unpackScript], {
    env: { ...systemEnv(), TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    cwd: join(repoRoot, 'tools'),
    timeoutMs: 120_000,
  });
  writeFileSync(join(unfinished, 'chromium-with-libraries'), wrapper, { mode: 0o755 });
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
  return findPackagedChromium(cache);
}
