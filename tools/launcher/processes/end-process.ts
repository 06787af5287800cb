import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './identity.ts';

/** How a process is ended: what is sent first, how long it may take, and whether its whole group is meant. */
export interface EndOptions {
  signal?: NodeJS.Signals;
  graceMs?: number;
  group?: boolean;
}

/** Sends a signal to a process or its group; false when there is nobody left to receive it. */
export function sendSignal(pid: number, signal: NodeJS.Signals, group = false): boolean {
  try {
    process.kill(group ? -pid : pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** Waits until a process is gone; false when it still runs after `timeoutMs`. */
export async function waitUntilGone(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await sleep(25);
  }
  return true;
}

/** Asks a process to end, waits, and kills it when it does not. */
export async function endProcess(pid: number, options: EndOptions = {}): Promise<void> {
  const { signal = 'SIGTERM', graceMs = 15_000, group = false } = options;
  sendSignal(pid, signal, group);
  if (await waitUntilGone(pid, graceMs)) return;
  sendSignal(pid, 'SIGKILL', group);
  await waitUntilGone(pid, 5000);
}
