import { inheritedEnv, launcherEnv } from '../launcher/env.ts';
import { findTemporalCli } from '../launcher/temporal-cli.ts';

/** Vitest's global setup for workflow tests: finds Temporal's CLI once and names it to the test processes. */
export async function setup(): Promise<void> {
  const { LANYARD_DATA_DIR } = launcherEnv({ LANYARD_DATA_DIR: inheritedEnv().LANYARD_DATA_DIR });
  process.env.TEMPORAL_CLI_PATH = await findTemporalCli({ dataDir: LANYARD_DATA_DIR });
}
