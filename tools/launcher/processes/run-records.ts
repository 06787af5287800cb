import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { endProcess, sendSignal } from './end-process.ts';
import { isAlive, processStartMark } from './identity.ts';

const shape = z.object({ pid: z.number().int().positive(), startMark: z.string() });

/** A process as it was written down: its number, and a mark that a later process of the same number cannot have. */
export type ProcessRecord = z.infer<typeof shape>;

/** The record of a running process; undefined when it is already gone. */
export function describeProcess(pid: number): ProcessRecord | undefined {
  const startMark = processStartMark(pid);
  return startMark === undefined ? undefined : { pid, startMark };
}

/** Whether a record still names the very process it was written for. */
export function isSameProcess(record: ProcessRecord): boolean {
  return isAlive(record.pid) && processStartMark(record.pid) === record.startMark;
}

/** Reads a record; a missing or damaged file is no record. */
export function readRecord(path: string): ProcessRecord | undefined {
  try {
    return shape.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

const folderOf = (dataDir: string) => join(dataDir, 'run');
const isPartRecord = (file: string) => file.endsWith('.part.json');

/** Writes down that a part of this data folder runs, so that a later launcher can find it when this one is killed. */
export function recordPart(dataDir: string, name: string, pid: number): void {
  const record = describeProcess(pid);
  if (!record) return;
  mkdirSync(folderOf(dataDir), { recursive: true, mode: 0o700 });
  writeFileSync(join(folderOf(dataDir), `${name}.part.json`), JSON.stringify(record), { mode: 0o600 });
}

/** Forgets a part that was stopped. */
export function forgetPart(dataDir: string, name: string): void {
  rmSync(join(folderOf(dataDir), `${name}.part.json`), { force: true });
}

function readParts(dataDir: string): { name: string; pid: number | undefined }[] {
  const folder = folderOf(dataDir);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(isPartRecord)
    .map((file) => {
      const record = readRecord(join(folder, file));
      const isOurs = record !== undefined && isSameProcess(record);
      return { name: file.replace('.part.json', ''), pid: isOurs ? record.pid : undefined };
    });
}

/** Ends what an earlier launcher left running in this data folder, and only what is verified to be that; gives the names. */
export async function endLeftovers(dataDir: string): Promise<string[]> {
  const ended = await Promise.all(
    readParts(dataDir).map(async ({ name, pid }) => {
      if (pid !== undefined) await endProcess(pid, { group: true });
      forgetPart(dataDir, name);
      return pid === undefined ? [] : [name];
    }),
  );
  return ended.flat();
}

/** Kills all recorded parts without waiting, for a person who presses Ctrl-C again. */
export function killParts(dataDir: string): void {
  for (const { pid } of readParts(dataDir)) if (pid !== undefined) sendSignal(pid, 'SIGKILL', true);
}
