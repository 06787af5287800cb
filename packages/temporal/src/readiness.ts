import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { isNotFound, isUnavailable } from './errors.ts';

const DEFAULT_TIMEOUT_MS = 2_000;

/** What `/readyz` says of Temporal: it answers for our namespace, or why not. */
export type TemporalCheck =
  | { readonly isReady: true }
  | { readonly isReady: false; readonly reason: 'unreachable' | 'namespace-missing' | 'refused' };

const UNREACHABLE: TemporalCheck = { isReady: false, reason: 'unreachable' };

/** Asks Temporal for our namespace; answers within `timeoutMs` (2 s) and never throws. */
export async function checkTemporal(client: Client, timeoutMs = DEFAULT_TIMEOUT_MS): Promise<TemporalCheck> {
  // The deadline alone would be noticed only after the pause before the client's next try.
  return Promise.race([
    askForNamespace(client, Date.now() + timeoutMs),
    delay(timeoutMs, UNREACHABLE, { ref: false }),
  ]);
}

async function askForNamespace(client: Client, deadline: number): Promise<TemporalCheck> {
  try {
    await client.withDeadline(deadline, () =>
      client.workflowService.describeNamespace({ namespace: client.options.namespace }),
    );
    return { isReady: true };
  } catch (error) {
    if (isUnavailable(error)) return UNREACHABLE;
    return { isReady: false, reason: isNotFound(error) ? 'namespace-missing' : 'refused' };
  }
}
