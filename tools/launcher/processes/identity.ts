import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

function readProc(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function ps(pid: number, column: string): string | undefined {
  const result = spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' });
  return result.status === 0 ? result.stdout.trim() : undefined;
}

// The command name in /proc/<pid>/stat may hold spaces and brackets, so fields are counted from its last bracket.
function statFields(pid: number): string[] | undefined {
  const stat = readProc(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function countThreads(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/task`).length;
  } catch {
    return 0;
  }
}

/** Whether a process runs; one that ended but was never collected by its parent counts as gone. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  if (process.platform !== 'linux') return ps(pid, 'stat')?.[0] !== 'Z';
  // While its other threads are still being taken down, a killed process holds on to its ports.
  return statFields(pid)?.[0] !== 'Z' || countThreads(pid) > 1;
}

/** A text that differs for two processes that were given the same pid one after the other; undefined when gone. */
export function processStartMark(pid: number): string | undefined {
  if (process.platform !== 'linux') return ps(pid, 'lstart');
  const startTicks = statFields(pid)?.[19];
  const bootId = readProc('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
  return startTicks && `${bootId}:${startTicks}`;
}

/** The command line of a process, words separated by spaces; undefined when it is gone or may not be read. */
export function commandLine(pid: number): string | undefined {
  if (process.platform !== 'linux') return ps(pid, 'command');
  return readProc(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim();
}
