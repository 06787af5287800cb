// Runs before anything is installed: plain JavaScript, Node's own modules only.
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './launcher/bootstrap/dependencies.mjs';
import { childEnv, complainAboutDataDir, complainAboutNode } from './launcher/bootstrap/machine.mjs';
import { ensurePnpm } from './launcher/bootstrap/pnpm.mjs';
import { runCommand } from './launcher/bootstrap/run-command.mjs';
import { withRunningStack } from './launcher/bootstrap/running-env.mjs';
import { BootstrapError } from './launcher/bootstrap/run-quietly.mjs';
import { createSteps } from './launcher/steps.mjs';

const commands = {
  start: ['tools/launcher/start.ts'],
  test: ['tools/test-runner/main.ts'],
  'test:long': ['tools/test-runner/main.ts', '--long'],
  bench: ['tools/bench/main.ts'],
  chaos: ['tools/chaos/main.ts'],
  'histories:record': ['tools/histories/record.ts'],
  lanyard: ['tools/lanyard/main.ts'],
};

async function bootstrap([name, ...given]) {
  const complaint = complainAboutNode(process.versions.node);
  if (complaint) throw new BootstrapError(complaint);
  const command = Object.hasOwn(commands, name ?? '') ? commands[name] : undefined;
  if (!command) throw new BootstrapError(`Say what to run: ${Object.keys(commands).join(', ')}.`);
  const [script, ...args] = [...command, ...given];

  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  if (!existsSync(join(root, script))) throw new BootstrapError(`${script} is not there yet.`);
  const dataDir = resolve(root, process.env.LANYARD_DATA_DIR || '.lanyard');
  const folderComplaint = complainAboutDataDir(dataDir);
  if (folderComplaint) throw new BootstrapError(folderComplaint);
  const steps = createSteps();
  const env = await ensurePnpm({ dataDir, env: childEnv(dataDir), steps });
  await ensureDependencies({ root, env, steps });
  // The operator's commands work on the running demo unless they are pointed elsewhere.
  return runCommand(script, args, { root, env: name === 'lanyard' ? withRunningStack(dataDir, env) : env });
}

try {
  process.exitCode = await bootstrap(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof BootstrapError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
