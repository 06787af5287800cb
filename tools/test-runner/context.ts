import { findChromium } from '../launcher/browser.ts';
import { inheritedEnv, launcherEnv, systemEnv } from '../launcher/env.ts';
import { findFreePort } from '../launcher/ports.ts';
import { startPostgres } from '../launcher/postgres.ts';
import { findTemporalCli } from '../launcher/temporal-cli.ts';

/** What a stage can ask for; each is found or started once, when first asked for. */
export type Need = 'database' | 'temporal' | 'browser';

/** What all stages share. */
export interface StageContext {
  /** A folder that is gone after the run. */
  folder: string;
  isLong: boolean;
  signal: AbortSignal;
  /** The environment of a stage that has these needs. */
  envFor(needs: Need[], progress: (text: string) => void): Promise<Record<string, string>>;
}

/** What is known from the command line and the run. */
export interface ContextOptions {
  folder: string;
  isLong: boolean;
  isColored: boolean;
  signal: AbortSignal;
}

/** Makes what the stages share; the test database lives in the run's folder. */
export function createContext(options: ContextOptions): StageContext {
  const { folder, isLong, isColored, signal } = options;
  const found = new Map<Need, Promise<Record<string, string>>>();
  // Downloads are worth keeping; only they go to the demo's data folder, and only without a home folder.
  const toolsDir = launcherEnv({ LANYARD_DATA_DIR: inheritedEnv().LANYARD_DATA_DIR }).LANYARD_DATA_DIR;

  const find = {
    database: async () => {
      const port = await findFreePort();
      const postgres = await startPostgres({ dataDir: folder, port, database: 'lanyard', fsync: 'off' });
      return { TEST_DATABASE_URL: postgres.url };
    },
    temporal: async (progress: (text: string) => void) => ({
      TEMPORAL_CLI_PATH: await findTemporalCli({ dataDir: toolsDir, progress }),
    }),
    browser: async (progress: (text: string) => void) => ({
      CHROMIUM_PATH: await findChromium({ dataDir: toolsDir, progress }),
    }),
  };

  return {
    folder,
    isLong,
    signal,
    async envFor(needs, progress) {
      const settings: Record<string, string> = {};
      for (const need of needs) {
        const known = found.get(need) ?? find[need](progress);
        found.set(need, known);
        Object.assign(settings, await known);
      }
      return {
        // A developer's own keys and addresses must not reach a test.
        ...systemEnv(),
        ...(isColored ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
        ...(isLong ? { LANYARD_LONG_TESTS: '1' } : {}),
        ...settings,
      };
    },
  };
}
