import type { Client } from '@temporalio/client';
import { SEND_LINKS, sendLinksId, type SendLinksInput } from '@lanyard/contracts/emails/send-links';
import type { MailMessage } from '@lanyard/contracts/outbox-message';
import { TASK_QUEUE } from '@lanyard/contracts/task-queues';
import type { RequestId } from '@lanyard/domain/ids/ids';
import { isAlreadyStarted } from '@lanyard/temporal/errors';

/** A mail of no process is a one-off activity of its own, which goes on trying for as long as the provider is away. */
export async function startMail(
  client: Client,
  requestId: RequestId,
  { personId }: MailMessage,
): Promise<'DELIVERED'> {
  const input: SendLinksInput = { personId, requestId };
  try {
    await client.activity.start(SEND_LINKS, {
      id: sendLinksId(requestId),
      taskQueue: TASK_QUEUE,
      args: [input],
      startToCloseTimeout: '5m',
      heartbeatTimeout: '5s',
      retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '10m' },
      idReusePolicy: 'REJECT_DUPLICATE',
      idConflictPolicy: 'USE_EXISTING',
    });
  } catch (error) {
    if (!isAlreadyStarted(error)) throw error;
  }
  return 'DELIVERED';
}
