import type { CompleteResult } from '@lanyard/commands/orders/complete-order';
import type { IssuedTicket } from '@lanyard/commands/tickets/issue-tickets';
import { orderStateAttribute } from '@lanyard/contracts/search-attributes';
import { TICKET_WORKFLOW, type TicketInput } from '@lanyard/contracts/tickets/ticket-workflow';
import { ticketWorkflowId } from '@lanyard/contracts/workflow-ids';
import type { EventId, OrderId } from '@lanyard/domain/ids/ids';
import {
  ChildWorkflowCancellationType,
  ParentClosePolicy,
  startChild,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { database } from '../steps.ts';
import { cancel, end } from './end-story.ts';
import type { OrderStory } from './order-story.ts';

/** A sale, with the tickets that now need a process. */
export type Completed = Extract<CompleteResult, { kind: 'COMPLETED' }>;

/** Turns a paid order into tickets; null when it turned out to be over. */
export async function complete(orderId: OrderId, story: OrderStory): Promise<Completed | null> {
  story.now({ status: 'PENDING', waitsFor: 'ISSUING', holdUntil: null });
  const result: CompleteResult = await database.completeOrder({ orderId, at: Date.now() });
  if (result.kind === 'NOT_PAID') {
    // Money came, but not what was due: a person sees to it, and nothing more can be paid on that page.
    const released = await database.releaseOrder({ orderId, at: Date.now(), reason: { kind: 'EXPIRED' } });
    if (released.kind === 'PAID') return complete(orderId, story);
  }
  if (result.kind !== 'COMPLETED') {
    if (result.kind === 'CANCELLED') cancel(story, true);
    else end(story, 'EXPIRED');
    return null;
  }
  sold(story);
  return result;
}

/** Notes that the order was sold; its receipt is on its way. */
export function sold(story: OrderStory): void {
  story.now({ status: 'COMPLETED', waitsFor: 'EVENT_END', receipt: 'SENDING' });
  upsertSearchAttributes([{ key: orderStateAttribute, value: 'COMPLETED' }]);
}

/** Gives each ticket a process of its own. */
export async function startTickets(sale: Completed, eventId: EventId): Promise<void> {
  await Promise.all(sale.tickets.map((ticket) => startTicket(ticket, sale, eventId)));
}

/** The process outlives this one; a ticket that has it already keeps it. */
async function startTicket(ticket: IssuedTicket, sale: Completed, eventId: EventId): Promise<void> {
  const input: TicketInput = {
    ticketId: ticket.ticketId,
    eventId,
    news:
      ticket.mailLinkOfVersion === null ? [] : [{ kind: 'attendeeNamed', version: ticket.mailLinkOfVersion }],
  };
  try {
    await startChild(TICKET_WORKFLOW, {
      workflowId: ticketWorkflowId(ticket.ticketId),
      args: [input],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      cancellationType: ChildWorkflowCancellationType.ABANDON,
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
