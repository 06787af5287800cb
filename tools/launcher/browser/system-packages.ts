import { inheritedEnv } from '../env.ts';
import { findOnPath } from '../programs.ts';
import { runCommand } from '../processes/run-command.ts';

const installTimeoutMs = 300_000;

const managers = [
  {
    program: 'apt-get',
    commands: [['update'], ['install', '-y', '--no-install-recommends', 'chromium']],
  },
  { program: 'dnf', commands: [['install', '-y', 'chromium']] },
  { program: 'apk', commands: [['add', '--no-cache', 'chromium']] },
];

/** Installs Chromium with the system's package manager; needs root, so only throw-away machines should call it. */
export async function installSystemChromium(searchPath: string): Promise<boolean> {
  const manager = managers.find(({ program }) => findOnPath(program, searchPath));
  if (!manager) return false;
  const env = { ...inheritedEnv(), DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of manager.commands) {
    const result = await runCommand(manager.program, args, { env, timeoutMs: installTimeoutMs });
    if (result.code !== 0) return false;
  }
  return true;
}
