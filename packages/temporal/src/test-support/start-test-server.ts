import { existsSync } from 'node:fs';
import type { DataConverter } from '@temporalio/common';
import { TestWorkflowEnvironment } from '@temporalio/testing';

/** Starts a real Temporal server of its own on a free port, in memory, from the program `TEMPORAL_CLI_PATH` names; throws if there is none. */
export function startTestServer(dataConverter: DataConverter): Promise<TestWorkflowEnvironment> {
  const path = process.env['TEMPORAL_CLI_PATH'];
  if (!path || !existsSync(path)) {
    throw new Error('TEMPORAL_CLI_PATH must name the Temporal CLI, which runs the server of these tests');
  }
  return TestWorkflowEnvironment.createLocal({
    client: { dataConverter },
    server: { executable: { type: 'existing-path', path } },
  });
}
