// What must be there before anything is installed. Plain JavaScript without dependencies.
import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const oldestNode = [20, 20];

/** The sentence about a Node.js that is too old, or undefined. */
export function complainAboutNode(version) {
  const [major, minor] = version.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return undefined;
  return `Lanyard needs Node.js ${oldestNode.join('.')} or newer; this is ${version}. See https://nodejs.org`;
}

function isWritable(path) {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The environment for all children: npm, pnpm and pip want a home folder they can write, so a missing one is replaced. */
export function childEnv(dataDir, source = process.env) {
  if (source.HOME && isWritable(source.HOME)) return { ...source };
  const home = join(dataDir, 'home');
  mkdirSync(home, { recursive: true });
  // Caches named by npm for the home folder that is not there are of no use either.
  const { npm_config_cache: _cache, npm_config_userconfig: _config, XDG_CACHE_HOME: _xdg, ...rest } = source;
  return { ...rest, HOME: home };
}

/** The sentence about a data folder that cannot be used, or undefined. */
export function complainAboutDataDir(dataDir) {
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch {
    // What matters is told below.
  }
  if (isWritable(dataDir)) return undefined;
  return `The data folder ${dataDir} cannot be written. Set LANYARD_DATA_DIR to another one.`;
}
