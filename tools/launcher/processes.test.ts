import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { findFreePort } from './ports.ts';
import { type ProgramOptions, programPart } from './processes.ts';
import { isAlive } from './processes/identity.ts';
import type { Part } from './processes/part.ts';
import { endLeftovers } from './processes/run-records.ts';

const tinyProgram = fileURLToPath(new URL('./testing/tiny-program.mjs', import.meta.url));

let dataDir: string;
let part: Part | undefined;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'lanyard-part-'));
});
afterEach(() => part?.kill());

async function tinyPart(
  mood: string,
  more: Partial<ProgramOptions> = {},
): Promise<{ part: Part; url: string }> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  part = programPart({
    name: 'The tiny one',
    id: 'tiny',
    dataDir,
    command: process.execPath,
    args: [tinyProgram, 'PORT', mood],
    env: { PORT: String(port) },
    logFile: join(dataDir, 'logs', 'tiny.log'),
    readyUrl: `${url}/readyz`,
    ...more,
  });
  return { part, url };
}

it('runs until it is stopped, and again', async () => {
  const { part: tiny, url } = await tinyPart('well');
  await tiny.start();
  const first = tiny.pid ?? 0;
  expect(isAlive(first)).toBe(true);
  await expect(tiny.start()).rejects.toThrow('The tiny one runs already.');
  await tiny.restart();
  expect(isAlive(first)).toBe(false);
  expect((await fetch(url)).status).toBe(200);
  await tiny.kill('SIGKILL');
  expect(tiny.pid).toBeUndefined();
  await tiny.start();
  await tiny.stop();
  expect(existsSync(join(dataDir, 'run', 'tiny.part.json'))).toBe(false);
});

it('says why it did not start, with its last words and where its log is', async () => {
  const { part: broken } = await tinyPart('broken');
  await expect(broken.start()).rejects.toThrow(
    /^The tiny one stopped while starting \(with exit code 3\):\nCannot find what I need\.\nIts log is .+tiny\.log$/,
  );
});

it('comes back after a crash and says so', async () => {
  const said: string[] = [];
  const { part: tiny, url } = await tinyPart('well', {
    restartsAfterCrash: true,
    say: (line) => said.push(line),
  });
  await tiny.start();
  await fetch(`${url}/crash`).catch(() => {});
  await vi.waitFor(() => expect(said).toContain('The tiny one is back.'), { timeout: 8000 });
  expect(said[0]).toMatch(/^The tiny one stopped by itself; starting it again\./);
  expect((await fetch(url)).status).toBe(200);
});

it('stays down after a crash when nobody asked for more', async () => {
  const givenUp = vi.fn<(sentence: string) => void>();
  const { part: tiny, url } = await tinyPart('well', { onGivenUp: givenUp });
  await tiny.start();
  await fetch(`${url}/crash`).catch(() => {});
  await vi.waitFor(() => expect(givenUp).toHaveBeenCalledOnce());
  expect(tiny.pid).toBeUndefined();
});

it('does not start any more when its stack is over', async () => {
  const { part: tiny } = await tinyPart('well', { over: AbortSignal.abort() });
  await expect(tiny.start()).rejects.toThrow('The tiny one belongs to a stack that was stopped.');
  expect(tiny.pid).toBeUndefined();
});

it('is found and ended by a later launcher, and nobody else is', async () => {
  const { part: tiny } = await tinyPart('well');
  await tiny.start();
  const bystander = spawn('sleep', ['60'], { detached: true });
  const record = { pid: bystander.pid, startMark: 'of an earlier process with this number' };
  writeFileSync(join(dataDir, 'run', 'bystander.part.json'), JSON.stringify(record));
  const pid = tiny.pid ?? 0;
  expect(await endLeftovers(dataDir)).toEqual(['tiny']);
  expect(isAlive(pid)).toBe(false);
  expect(isAlive(bystander.pid ?? 0)).toBe(true);
  bystander.kill();
});
