import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lastLines, PlainError } from '../plain-error.ts';
import { commandLine, isAlive } from '../processes/identity.ts';
import type { ServerAccount } from './account.ts';
import { postgresEnv } from './cluster.ts';

/** What one server is started with. */
export interface ServerOptions {
  programs: string;
  folder: string;
  port: number;
  settings: Record<string, string>;
  logFile: string;
  account: ServerAccount | undefined;
}

const startAttempts = 10;
const readyTimeoutMs = 120_000;

// The lines of postmaster.pid: pid, data folder, start time, port, socket folder, address, memory key, status.
function readPidFile(folder: string): { pid: number; port: number; isReady: boolean } | undefined {
  const path = join(folder, 'postmaster.pid');
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

/** The live server of a cluster, if there is one; a pid file left behind by a dead one is removed when its number went to another program. */
export function findRunningServer(
  folder: string,
): { pid: number; port: number; isReady: boolean } | undefined {
  const found = readPidFile(folder);
  if (!found || !isAlive(found.pid)) return undefined;
  const command = commandLine(found.pid);
  if (command === undefined || command.includes(folder)) return found;
  rmSync(join(folder, 'postmaster.pid'), { force: true });
  return undefined;
}

async function startOnce(options: ServerOptions): Promise<{ pid: number } | { output: string }> {
  const { programs, folder, port, settings, logFile, account } = options;
  mkdirSync(dirname(logFile), { recursive: true, mode: 0o700 });
  const log = openSync(logFile, 'a', 0o600);
  const logStart = statSync(logFile).size;
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // Its own group: a Ctrl-C in the terminal must reach it in order, after the parts that use it. And its output goes
  // to a file, so it lives on undisturbed when the launcher is killed.
  const child = spawn(join(programs, 'bin', 'postgres'), ['-D', folder, '-p', String(port), ...flags], {
    ...account,
    env: postgresEnv,
    cwd: folder,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  // The log is read by whoever still waits for the start: at a later exit it may be gone with its folder.
  const readLog = () => readFileSync(logFile).subarray(logStart).toString('utf8');
  const ended = new Promise<() => string>((resolve) => {
    child.once('error', (error) => resolve(() => error.message));
    child.once('exit', () => resolve(readLog));
  });
  const deadline = Date.now() + readyTimeoutMs;
  for (;;) {
    const explain = await Promise.race([ended, sleep(20)]);
    if (explain) return { output: explain() };
    const state = readPidFile(folder);
    if (state && state.pid === child.pid && state.isReady) return { pid: state.pid };
    if (Date.now() > deadline) return { output: 'It did not become ready in time.' };
  }
}

/** Starts the server and waits until it accepts connections; gives a crashed predecessor time to let go of its memory. */
export async function startServer(options: ServerOptions): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const result = await startOnce(options);
    if ('pid' in result) return result.pid;
    const isPassing = /shared memory|starting up|lock file/.test(result.output);
    if (isPassing && attempt < startAttempts) await sleep(300);
    else
      throw new PlainError(
        `PostgreSQL did not start:\n${lastLines(result.output, 12)}\nIts log is ${options.logFile}`,
      );
  }
}
