import { spawn } from 'node:child_process';
import { repoRoot } from '../repo-root.ts';
import { sendSignal } from './end-process.ts';

/** How a program is run to its end. */
export interface CommandOptions {
  env: Record<string, string>;
  cwd?: string;
  timeoutMs?: number;
  /** Ends the program early, as a Ctrl-C would. */
  signal?: AbortSignal;
}

/** How it ended; `code` is null after a signal, `output` holds both streams as they came. */
export interface CommandResult {
  code: number | null;
  output: string;
  timedOut: boolean;
}

const graceMs = 20_000;

/** Runs a program in a process group of its own and collects its output; nothing of the group survives it. */
export function runCommand(command: string, args: string[], options: CommandOptions): Promise<CommandResult> {
  const { env, cwd = repoRoot, timeoutMs, signal } = options;
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const { pid } = child;
    let timedOut = false;
    let force: NodeJS.Timeout | undefined;
    const interrupt = () => {
      if (pid === undefined || force) return;
      sendSignal(pid, 'SIGINT', true);
      force = setTimeout(() => sendSignal(pid, 'SIGKILL', true), graceMs);
    };
    const limit = timeoutMs && setTimeout(() => ((timedOut = true), interrupt()), timeoutMs);
    const finish = (code: number | null, more = '') => {
      if (limit) clearTimeout(limit);
      clearTimeout(force);
      signal?.removeEventListener('abort', interrupt);
      resolve({ code, output: Buffer.concat(chunks).toString('utf8') + more, timedOut });
    };
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', (error) => finish(null, error.message));
    // Whatever the program left behind in its group would keep ports, and its pipes open.
    child.once('exit', () => pid !== undefined && sendSignal(pid, 'SIGKILL', true));
    child.once('close', (code) => finish(code));
    signal?.addEventListener('abort', interrupt);
    if (signal?.aborted) interrupt();
  });
}
