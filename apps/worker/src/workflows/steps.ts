import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { DatabaseSteps } from '../activities/database-steps.ts';
import type { OutsideCalls } from '../activities/outside-calls.ts';

/**
 * Short idempotent database steps. They run inside the workflow task, so they cost the server next to
 * nothing; a database that is away delays them, for as long as it takes.
 */
export const database = proxyLocalActivities<DatabaseSteps>({
  startToCloseTimeout: '15s',
  retry: { initialInterval: '200ms', backoffCoefficient: 2, maximumInterval: '10s' },
});

/**
 * Outside calls that a person waits for: three tries of eight seconds (the SDK's own limit) and a little for our
 * own books. Waiting for a free slot does not count, so a rush makes nobody lose the seats they hold.
 */
export const interactive = proxyActivities<OutsideCalls>({
  startToCloseTimeout: '12s',
  retry: { initialInterval: '300ms', backoffCoefficient: 2, maximumInterval: '2s', maximumAttempts: 3 },
});

/** Outside calls where giving up after a few tries is an answer. */
export const background = proxyActivities<OutsideCalls>({
  startToCloseTimeout: '5m',
  heartbeatTimeout: '5s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumAttempts: 3 },
});

/** Outside calls that must happen, however long the other side is away. */
export const persistent = proxyActivities<OutsideCalls>({
  startToCloseTimeout: '5m',
  heartbeatTimeout: '5s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '10m' },
});
