import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lastLines, PlainError } from './plain-error.ts';
import { endProcess } from './processes/end-process.ts';
import { createPart, type Part, type PartOptions } from './processes/part.ts';
import { forgetPart, recordPart } from './processes/run-records.ts';
import { repoRoot } from './repo-root.ts';

/** One program to run as a part of the stack. */
export interface ProgramOptions extends Pick<
  PartOptions,
  'restartsAfterCrash' | 'say' | 'onGivenUp' | 'over'
> {
  /** What people call it: "The storefront". */
  name: string;
  /** Its name in files; unique in the data folder. */
  id: string;
  dataDir: string;
  command: string;
  args: string[];
  env: Record<string, string>;
  cwd?: string;
  logFile: string;
  /** Answers with 2xx once the part is ready. */
  readyUrl: string;
  readyTimeoutMs?: number;
}

const logLinesShown = 15;
const standardReadyTimeoutMs = 60_000;

async function askReady(url: string): Promise<{ isReady: boolean; answer: string }> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    return { isReady: response.ok, answer: `${response.status} ${await response.text()}` };
  } catch {
    return { isReady: false, answer: 'no answer' };
  }
}

async function launchProgram(options: ProgramOptions, tellPid: (pid: number) => void): Promise<void> {
  const { name, id, dataDir, command, args, env, cwd = repoRoot, logFile, readyUrl } = options;
  mkdirSync(dirname(logFile), { recursive: true, mode: 0o700 });
  const log = openSync(logFile, 'a', 0o600);
  const logStart = statSync(logFile).size;
  // In a group of its own, so that a Ctrl-C in the terminal reaches it in order and a kill reaches what it started.
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code === null ? `by ${signal}` : `with exit code ${code}`));
  });
  const tail = () => lastLines(readFileSync(logFile).subarray(logStart).toString('utf8'), logLinesShown);
  if (child.pid !== undefined) {
    tellPid(child.pid);
    recordPart(dataDir, id, child.pid);
  }
  const deadline = Date.now() + (options.readyTimeoutMs ?? standardReadyTimeoutMs);
  for (;;) {
    const asked = askReady(readyUrl);
    const ending = await Promise.race([ended, asked.then(() => undefined)]);
    if (ending !== undefined) {
      throw new PlainError(`${name} stopped while starting (${ending}):\n${tail()}\nIts log is ${logFile}`);
    }
    const { isReady, answer } = await asked;
    if (isReady) return;
    if (Date.now() > deadline) {
      if (child.pid !== undefined) await endProcess(child.pid, { group: true });
      throw new PlainError(
        `${name} did not become ready (${readyUrl}: ${answer}):\n${tail()}\nIts log is ${logFile}`,
      );
    }
    await Promise.race([ended, sleep(100)]);
  }
}

/** Makes a part out of a program; it is written down in the data folder while it runs, so that a later launcher finds it. */
export function programPart(options: ProgramOptions): Part {
  const { name, id, dataDir, logFile, restartsAfterCrash, say, onGivenUp, over } = options;
  return createPart({
    name,
    logFile,
    launch: (tellPid) => launchProgram(options, tellPid),
    onGone: () => forgetPart(dataDir, id),
    ...(restartsAfterCrash !== undefined && { restartsAfterCrash }),
    ...(say && { say }),
    ...(onGivenUp && { onGivenUp }),
    ...(over && { over }),
  });
}
