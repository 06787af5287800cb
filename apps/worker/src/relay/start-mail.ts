import type { Client } from '@temporalio/client';
import { SEND_LINKS, sendLinksId, type SendLinksInput } from '@lanyard/contracts/emails/send-links';
import {
  SEND_ORDER_MAIL,
  sendOrderMailId,
  type SendOrderMailInput,
} from '@lanyard/contracts/emails/send-order-mail';
import type { MailMessage } from '@lanyard/contracts/outbox-message';
import { TASK_QUEUE } from '@lanyard/contracts/task-queues';
import type { RequestId } from '@lanyard/domain/ids/ids';
import { isAlreadyStarted } from '@lanyard/temporal/errors';

/** A mail of no process is a one-off activity of its own, which goes on trying for as long as the provider is away. */
export async function startMail(
  client: Client,
  requestId: RequestId,
  message: MailMessage,
): Promise<'DELIVERED'> {
  try {
    if (message.kind === 'linksRequested') {
      const input: SendLinksInput = { personId: message.personId, requestId };
      await client.activity.start(SEND_LINKS, { ...options, id: sendLinksId(requestId), args: [input] });
    } else {
      const input: SendOrderMailInput = { requestId, mail: message };
      await client.activity.start(SEND_ORDER_MAIL, {
        ...options,
        id: sendOrderMailId(input),
        args: [input],
      });
    }
  } catch (error) {
    if (!isAlreadyStarted(error)) throw error;
  }
  return 'DELIVERED';
}

const options = {
  taskQueue: TASK_QUEUE,
  startToCloseTimeout: '5m',
  heartbeatTimeout: '5s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '10m' },
  idReusePolicy: 'REJECT_DUPLICATE',
  idConflictPolicy: 'USE_EXISTING',
} as const;
