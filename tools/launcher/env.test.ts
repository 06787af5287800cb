import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheFolder, launcherEnv, machineEnv } from './env.ts';
import { repoRoot } from './repo-root.ts';

describe('launcherEnv', () => {
  it('knows a standard for everything', () => {
    expect(launcherEnv({})).toMatchObject({
      WEB_PORT: 3000,
      PG_PORT: 54_329,
      TEMPORAL_NAMESPACE: 'default',
      LANYARD_DATA_DIR: join(repoRoot, '.lanyard'),
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(launcherEnv({ WEB_PORT: '', DATABASE_URL: '' })).toMatchObject({ WEB_PORT: 3000 });
  });

  it.each([
    ['WEB_PORT', 'ninety'],
    ['TEMPORAL_PORT', '70000'],
    ['DATABASE_URL', 'mysql://localhost/lanyard'],
    ['STRIPE_API_BASE', 'not an address'],
    ['LANYARD_KEYS', 'secret-without-an-id'],
    ['EMAIL_PROVIDER', 'pigeon'],
  ])('stops at a bad %s with one line that names it and keeps the value to itself', (name, value) => {
    const read = () => launcherEnv({ [name]: value });
    expect(read).toThrow(new RegExp(`^${name} is not usable: .+$`));
    expect(read).not.toThrow(value);
  });
});

it('reads CI as most services set it', () => {
  expect(machineEnv({ CI: 'true' }).CI).toBe(true);
  expect(machineEnv({ CI: '1' }).CI).toBe(true);
  expect(machineEnv({ CI: 'false' }).CI).toBe(false);
  expect(machineEnv({}).CI).toBe(false);
});

describe('cacheFolder', () => {
  it('is shared by all data folders when there is a home folder to write to', () => {
    const home = mkdtempSync(join(tmpdir(), 'lanyard-home-'));
    expect(cacheFolder('/fallback', { HOME: home })).toBe(join(home, '.cache', 'lanyard'));
    expect(cacheFolder('/fallback', { HOME: home, XDG_CACHE_HOME: join(home, 'c') })).toBe(
      join(home, 'c', 'lanyard'),
    );
  });

  it.each([{}, { HOME: '' }, { HOME: '/proc/nowhere' }])('is in the data folder otherwise (%o)', (source) => {
    expect(cacheFolder('/fallback', source)).toBe('/fallback');
  });
});
