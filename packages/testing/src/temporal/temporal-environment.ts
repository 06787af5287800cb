import { createDataConverter } from '@lanyard/temporal/data-converter';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { testPayloadKeys } from '../database/test-keys.ts';

/** Encrypts with the keys that tests and recorded histories share. */
export const testDataConverter = createDataConverter(testPayloadKeys);

/** Connects to the run's Temporal server, which TEST_TEMPORAL_ADDRESS names; `teardown` closes the connections. */
export function connectToTemporal(
  address = process.env['TEST_TEMPORAL_ADDRESS'],
): Promise<TestWorkflowEnvironment> {
  if (!address) throw new Error('TEST_TEMPORAL_ADDRESS must name a Temporal server for tests');
  return TestWorkflowEnvironment.createFromExistingServer({
    address,
    client: { dataConverter: testDataConverter },
  });
}
