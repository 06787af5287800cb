import type { Client } from '@temporalio/client';
import { MAKE_CODES, makeCodesId, type MakeCodesInput } from '@lanyard/contracts/coupons/make-codes';
import { TASK_QUEUE } from '@lanyard/contracts/task-queues';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { isAlreadyStarted, isUnavailable } from '@lanyard/temporal/errors';

const ANSWER_WITHIN_MS = 5000;

/**
 * Starts the one-off activity that makes the codes of a batch, once a run; one that was started before is left to
 * itself. It goes on trying for as long as the places it needs are away. Throws TRY_LATER while Temporal is away.
 */
export async function startCodes(client: Client, input: MakeCodesInput): Promise<void> {
  try {
    await client.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
      client.activity.start(MAKE_CODES, {
        ...{ id: makeCodesId(input), taskQueue: TASK_QUEUE, args: [input] },
        // The most that one batch is takes half an hour; a worker that was killed is noticed by its heartbeat.
        ...{ startToCloseTimeout: '2h', heartbeatTimeout: '5s' },
        retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1m' },
        ...{ idReusePolicy: 'REJECT_DUPLICATE', idConflictPolicy: 'USE_EXISTING' },
      }),
    );
  } catch (error) {
    if (isAlreadyStarted(error)) return;
    if (isUnavailable(error)) throw new DomainError('TRY_LATER');
    throw error;
  }
}
