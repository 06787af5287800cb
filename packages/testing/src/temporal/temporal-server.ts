import { existsSync } from 'node:fs';
import {
  lanyardEvent,
  orderStateAttribute,
  ticketStateAttribute,
} from '@lanyard/contracts/search-attributes';
import { TestWorkflowEnvironment } from '@temporalio/testing';

const settings = [
  'history.maxInFlightUpdates=200',
  // Experimental: lets single workflows live through months in moments, see skip-time.ts.
  'frontend.WorkflowTimeSkippingEnabled=true',
  'history.timerProcessorMaxTimeShift="20ms"',
];

/** Starts a real Temporal server in memory from the program TEMPORAL_CLI_PATH names; `more` is dynamic configuration (`name=value`). */
export async function startTemporalServer(
  more: readonly string[] = [],
): Promise<{ address: string; stop(): Promise<void> }> {
  const path = process.env['TEMPORAL_CLI_PATH'];
  if (!path || !existsSync(path)) throw new Error('TEMPORAL_CLI_PATH must name the Temporal CLI');
  const env = await TestWorkflowEnvironment.createLocal({
    server: {
      executable: { type: 'existing-path', path },
      searchAttributes: [lanyardEvent, orderStateAttribute, ticketStateAttribute],
      extraArgs: [...settings, ...more].flatMap((setting) => ['--dynamic-config-value', setting]),
    },
  });
  return { address: env.address, stop: () => env.teardown() };
}
