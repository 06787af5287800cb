import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { runQuietly } from './run-quietly.mjs';

// The one release the lockfile was made with.
const pnpmVersion = '12.21.0';

function isPinned(program, env) {
  // Asked from outside the repository, where no setting of ours can change the answer.
  const result = spawnSync(program, ['--version'], { env, cwd: '/', encoding: 'utf8', timeout: 30_000 });
  return result.status === 0 && result.stdout.trim() === pnpmVersion;
}

/** Makes the pinned pnpm available without root rights; gives the environment in which `pnpm` is that one. */
export async function ensurePnpm({ dataDir, env, steps }) {
  if (isPinned('pnpm', env)) return env;
  const prefix = join(dataDir, 'tools', 'pnpm', pnpmVersion);
  const folder = join(prefix, 'node_modules', '.bin');
  const withPnpm = { ...env, PATH: `${folder}${delimiter}${env.PATH ?? ''}` };
  if (existsSync(join(folder, 'pnpm')) && isPinned('pnpm', withPnpm)) return withPnpm;
  await steps.step(`pnpm ${pnpmVersion}`, () =>
    runQuietly(
      'npm',
      ['install', '--prefix', prefix, '--no-save', '--no-audit', '--no-fund', `pnpm@${pnpmVersion}`],
      // Run from elsewhere, so that npm does not take our workspace for the project it works on.
      { env: { ...env, npm_config_global: 'false' }, cwd: dataDir },
    ),
  );
  return withPnpm;
}
