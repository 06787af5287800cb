import { readFileSync } from 'node:fs';
import { join } from 'node:path';

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Adds the settings of the stack that runs in this data folder; not a part of them, for its keys open only its own database. */
export function withRunningStack(dataDir, env) {
  if (env.DATABASE_URL || env.LANYARD_KEYS) return env;
  const launcher = readJson(join(dataDir, 'run', 'launcher.json'));
  if (!launcher || !isRunning(launcher.pid)) return env;
  return { ...readJson(join(dataDir, 'run', 'env.json')), ...env };
}
