import type { Client } from '@temporalio/client';
import {
  buyerReturned,
  changeRefused,
  eventChanged,
  moneyCameLate,
  ORDER_WORKFLOW,
  orderReplaced,
  paymentDeclined,
  paymentReported,
  refundRequested,
  type OrderInput,
} from '@lanyard/contracts/orders/order-workflow';
import type { OrderMessage, OutboxMessage } from '@lanyard/contracts/outbox-message';
import { TASK_QUEUE } from '@lanyard/contracts/task-queues';
import type { TicketNews } from '@lanyard/contracts/tickets/ticket-news';
import { ticketNews } from '@lanyard/contracts/tickets/ticket-workflow';
import { orderWorkflowId, ticketWorkflowId } from '@lanyard/contracts/workflow-ids';
import type { OrderId, PaymentId, RefundId, TicketId } from '@lanyard/domain/ids/ids';
import { isAlreadyStarted, isNotFound } from '@lanyard/temporal/errors';
import { startEventChange } from './start-event-change.ts';
import { startMail } from './start-mail.ts';
import { tellWorkshop } from './tell-workshop.ts';
import { tellFanOut } from './tell-fan-out.ts';

/** What became of a message: `OVER` means its process has ended, `ABSENT` that there is none yet. */
export type Delivery = 'DELIVERED' | 'OVER' | 'ABSENT';

/** Delivers one message to its process; throws when Temporal is away. */
export async function deliverMessage(
  client: Client,
  message: Exclude<OutboxMessage, { target: 'stats' }>,
): Promise<Delivery> {
  if (message.target === 'mail') return startMail(client, message.targetId, message.message);
  if (message.target === 'fanOut')
    return tellFanOut(client, { eventId: message.targetId, news: message.message });
  if (message.target === 'eventChange') return startEventChange(client, message);
  if (message.target === 'workshop') return tellWorkshop(client, message.targetId, message.message);
  return message.target === 'order'
    ? tellOrder(client, message.targetId, message.message)
    : tellTicket(client, message.targetId, message.message);
}

/**
 * An order's process that was lost is started again: it finds its rows and goes on from there. So is one that has
 * ended, where money moves after the end: nobody else may give it back.
 */
async function tellOrder(client: Client, orderId: OrderId, message: OrderMessage): Promise<Delivery> {
  const input: OrderInput = { orderId };
  const movesMoney = message.kind === 'moneyCameLate' || message.kind === 'refundRequested';
  const options = {
    workflowId: orderWorkflowId(orderId),
    taskQueue: TASK_QUEUE,
    args: [input] as const,
    workflowIdReusePolicy: movesMoney ? ('ALLOW_DUPLICATE' as const) : ('REJECT_DUPLICATE' as const),
  };
  try {
    if (message.kind === 'refundRequested') {
      const signalArgs: [{ refundId: RefundId }] = [{ refundId: message.refundId }];
      await client.workflow.signalWithStart(ORDER_WORKFLOW, {
        ...options,
        signal: refundRequested,
        signalArgs,
      });
    } else if ('paymentId' in message) {
      const signal = { paymentReported, paymentDeclined, moneyCameLate }[message.kind];
      const signalArgs: [{ paymentId: PaymentId }] = [{ paymentId: message.paymentId }];
      await client.workflow.signalWithStart(ORDER_WORKFLOW, { ...options, signal, signalArgs });
    } else {
      const signal = { buyerReturned, orderReplaced, changeRefused, eventChanged }[message.kind];
      await client.workflow.signalWithStart(ORDER_WORKFLOW, { ...options, signal, signalArgs: [] });
    }
    return 'DELIVERED';
  } catch (error) {
    if (isAlreadyStarted(error)) return 'OVER';
    throw error;
  }
}

async function tellTicket(client: Client, ticketId: TicketId, news: TicketNews): Promise<Delivery> {
  const handle = client.workflow.getHandle(ticketWorkflowId(ticketId));
  try {
    await handle.signal(ticketNews, news);
    return 'DELIVERED';
  } catch (error) {
    if (isNotFound(error)) return 'ABSENT';
    throw error;
  }
}
