import type { Client } from '@temporalio/client';
import {
  RESEND_RECEIPT,
  resendReceiptId,
  type ResendReceiptInput,
} from '@lanyard/contracts/emails/resend-receipt';
import { TASK_QUEUE } from '@lanyard/contracts/task-queues';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { isAlreadyStarted, isUnavailable } from '@lanyard/temporal/errors';

const ANSWER_WITHIN_MS = 5000;

/**
 * Starts the one-off activity that sends a receipt again, once a request; one that was started before is left to
 * itself. It goes on trying for as long as the mail provider is away. Throws TRY_LATER while Temporal is away.
 */
export async function startResend(client: Client, input: ResendReceiptInput): Promise<void> {
  try {
    await client.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
      client.activity.start(RESEND_RECEIPT, {
        id: resendReceiptId(input.requestId),
        taskQueue: TASK_QUEUE,
        args: [input],
        startToCloseTimeout: '5m',
        heartbeatTimeout: '5s',
        retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '10m' },
        idReusePolicy: 'REJECT_DUPLICATE',
        idConflictPolicy: 'USE_EXISTING',
      }),
    );
  } catch (error) {
    if (isAlreadyStarted(error)) return;
    if (isUnavailable(error)) throw new DomainError('TRY_LATER');
    throw error;
  }
}
