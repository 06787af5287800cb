import { readdirSync, readFileSync } from 'node:fs';

const tickMs = 10;

interface Times {
  readonly ppid: number;
  readonly cpuMs: number;
}

function readTimes(pid: number): Times | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name stands in brackets and may hold anything; what follows does not.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const at = (index: number) => Number(fields[index] ?? 0);
    // Fields 14 to 17 of proc(5): own and waited-for children's time, user and system.
    return { ppid: at(1), cpuMs: (at(11) + at(12) + at(13) + at(14)) * tickMs };
  } catch {
    return null;
  }
}

/** CPU time in milliseconds that a process and its living children have used so far; 0 where there is no /proc. */
export function cpuMsOf(pid: number): number {
  const all = listProcesses();
  const own = all.get(pid)?.cpuMs ?? 0;
  const children = [...all].filter(([, times]) => times.ppid === pid);
  return own + children.reduce((sum, [child]) => sum + cpuMsOf(child), 0);
}

function listProcesses(): Map<number, Times> {
  try {
    const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
    return new Map(
      pids.flatMap((pid) => [readTimes(pid)].flatMap((times) => (times ? [[pid, times] as const] : []))),
    );
  } catch {
    return new Map();
  }
}
