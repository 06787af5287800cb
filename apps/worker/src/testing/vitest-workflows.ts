import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTemporalServer } from '@lanyard/testing/temporal/temporal-server';
import { buildBundle } from '../bundle.ts';

/** Starts one server and builds one bundle, told by the environment to whoever opens a stage; `settings` is dynamic configuration. */
export async function startWorkflowRun(settings: readonly string[] = []): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'lanyard-workflows-'));
  const bundlePath = join(folder, 'workflows.js');
  const [server, bundle] = await Promise.all([startTemporalServer(settings), buildBundle()]);
  writeFileSync(bundlePath, bundle.code);
  process.env['TEST_TEMPORAL_ADDRESS'] = server.address;
  process.env['TEST_WORKFLOW_BUNDLE'] = bundlePath;
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Vitest's global setup for workflow tests; test processes are started after it and inherit what it tells. */
export function setup(): Promise<() => Promise<void>> {
  return startWorkflowRun();
}
