import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTemporalServer } from '@lanyard/testing/temporal/temporal-server';
import { buildBundle } from '../bundle.ts';

/** Vitest's global setup for workflow tests: one server and one bundle for all of them, told by the environment. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'lanyard-workflows-'));
  const bundlePath = join(folder, 'workflows.js');
  const [server, bundle] = await Promise.all([startTemporalServer(), buildBundle()]);
  writeFileSync(bundlePath, bundle.code);
  // Test processes are started after this and inherit it.
  process.env['TEST_TEMPORAL_ADDRESS'] = server.address;
  process.env['TEST_WORKFLOW_BUNDLE'] = bundlePath;
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
