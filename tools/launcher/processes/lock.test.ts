import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { lockHolder, takeLock } from './lock.ts';

let path: string;
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'lanyard-lock-')), 'run', 'launcher.json');
});

it('is held by one, until given back', () => {
  const lock = takeLock(path);
  expect(takeLock(path)).toEqual({ heldBy: process.pid });
  if ('release' in lock) lock.release();
  expect(lockHolder(path)).toBeUndefined();
  expect(takeLock(path)).toHaveProperty('release');
});

it('is taken over from a process that is gone, or whose number went to another', () => {
  takeLock(path);
  const { pid } = spawnSync('true');
  writeFileSync(path, JSON.stringify({ pid, startMark: 'then' }));
  expect(takeLock(path)).toHaveProperty('release');
  writeFileSync(path, JSON.stringify({ pid: process.pid, startMark: 'long before' }));
  expect(takeLock(path)).toHaveProperty('release');
});

it('is taken over when its file is damaged', () => {
  takeLock(path);
  writeFileSync(path, '{"pid":');
  expect(takeLock(path)).toHaveProperty('release');
});
