import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const runFolder = (dataDir: string) => join(dataDir, 'run');

/** The lock a launcher holds on its data folder. */
export const launcherLock = (dataDir: string): string => join(runFolder(dataDir), 'launcher.json');

const envFile = (dataDir: string) => join(runFolder(dataDir), 'env.json');

/** Leaves the parts' environment for tools that the bootstrap starts beside the running stack; it holds secrets, so only this user may read it. */
export function publishEnv(dataDir: string, env: Record<string, string>): void {
  mkdirSync(runFolder(dataDir), { recursive: true, mode: 0o700 });
  writeFileSync(envFile(dataDir), JSON.stringify(env, undefined, 2), { mode: 0o600 });
}

/** Takes it away again. */
export function withdrawEnv(dataDir: string): void {
  rmSync(envFile(dataDir), { force: true });
}
