/*
 * An order's life, from the first click to months after the event
 *
 *   placed      seats are held and a payment page is opened; the buyer hears where to pay, or why not
 *   waiting     for money, until the hold ends: told by the processor's message, found by a look of our own
 *               after the buyer came back, or found when the page is closed at the end of the hold
 *   expired     the page is closed first, then the seats are freed
 *   completed   order, tickets and takings in one transaction; a process for each ticket, and the receipt
 *   asleep      until the event's end and a while more, for whatever still happens to the money
 *
 * The rows decide (commands), this file orders and waits.
 */
import type { OrderAfterlife, OrderInput } from '@lanyard/contracts/orders/order-workflow';
import { orderStateAttribute } from '@lanyard/contracts/search-attributes';
import { TICKET_WORKFLOW, type TicketInput } from '@lanyard/contracts/tickets/ticket-workflow';
import { ticketWorkflowId } from '@lanyard/contracts/workflow-ids';
import type { CompleteResult } from '@lanyard/commands/orders/complete-order';
import type { HoldResult } from '@lanyard/commands/orders/hold-order';
import type { IssuedTicket } from '@lanyard/commands/tickets/issue-tickets';
import type { ErrorCode } from '@lanyard/domain/errors/error-codes';
import type { EventId, OrderId } from '@lanyard/domain/ids/ids';
import {
  allHandlersFinished,
  CancellationScope,
  ChildWorkflowCancellationType,
  condition,
  continueAsNew,
  ParentClosePolicy,
  startChild,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { background, database, interactive, persistent } from '../steps.ts';
import { openOrderStory, type OrderStory } from './order-story.ts';

type Held = Extract<HoldResult, { kind: 'HELD' }>;
type Completed = Extract<CompleteResult, { kind: 'COMPLETED' }>;

export async function orderWorkflow({ orderId, afterlife }: OrderInput): Promise<void> {
  const story = openOrderStory();
  const after = afterlife ?? (await sell(orderId, story));
  if (after) await sleepUntilClosed(orderId, story, after);
  await condition(allHandlersFinished);
}

/** From draft to issued tickets; null when there was no sale. */
async function sell(orderId: OrderId, story: OrderStory): Promise<OrderAfterlife | null> {
  const hold = await database.holdOrder({ orderId, at: Date.now() });
  if (hold.kind === 'REFUSED') return refuse(story, hold.code);
  if (hold.kind === 'HELD' && hold.needsPayment) {
    const isPaid = await collectPayment(orderId, story, hold);
    if (!isPaid) return null;
    story.now({ payment: 'PAID' });
  } else if (hold.kind === 'HELD') {
    story.now({ payment: 'NOT_REQUIRED' });
  }
  const sale = await complete(orderId, story);
  if (!sale) return null;
  const eventId = hold.kind === 'HELD' ? hold.eventId : (await database.readOrder({ orderId })).eventId;
  story.answer ??= { outcome: 'DONE' };
  await Promise.all([startTickets(sale, eventId), sendReceipt(orderId, story)]);
  return { eventId, closesAt: sale.eventEndsAt + sale.keepOpenMs, receipt: story.progress.receipt };
}

/** Opens the payment page, tells the buyer, and waits for the money. */
async function collectPayment(orderId: OrderId, story: OrderStory, hold: Held): Promise<boolean> {
  const { paymentId } = hold;
  let pageEndsAt: number;
  try {
    ({ pageEndsAt } = await interactive.openCheckout({ orderId, paymentId }));
  } catch {
    // The answer was lost, which does not say that there is no page: it is closed before the seats go back.
    const isClosed = await closePage(story, paymentId, Date.now() + hold.spans.processorGraceMs);
    if (story.isPaid) return true;
    const reason = isClosed
      ? ({ kind: 'REFUSED', code: 'PAYMENT_UNAVAILABLE' } as const)
      : ({ kind: 'EXPIRED_UNCONFIRMED' } as const);
    const released = await database.releaseOrder({ orderId, at: Date.now(), reason });
    if (released.kind === 'PAID') return true;
    refuse(story, 'PAYMENT_UNAVAILABLE');
    return false;
  }
  story.answer = { outcome: 'PAY', paymentId, holdUntil: new Date(hold.holdUntil).toISOString() };
  story.now({ status: 'PENDING', waitsFor: 'PAYMENT', holdUntil: hold.holdUntil });
  return waitForMoney(orderId, story, hold, pageEndsAt);
}

/** Waits for the money until the hold ends, and a grace longer, once, after a declined card. */
async function waitForMoney(
  orderId: OrderId,
  story: OrderStory,
  { paymentId, holdUntil, spans }: Held,
  pageEndsAt: number,
): Promise<boolean> {
  let deadline = holdUntil;
  let lookAt = Infinity;
  let hasGivenGrace = false;
  let hasPlannedLook = false;
  for (;;) {
    const hasNews = () =>
      story.isPaid || (story.isDeclined && !hasGivenGrace) || (story.isReturned && !hasPlannedLook);
    await condition(hasNews, Math.max(Math.min(deadline, lookAt) - Date.now(), 1));

    if (story.isPaid) return true;
    if (story.isDeclined && !hasGivenGrace) {
      hasGivenGrace = true;
      const withGrace = Date.now() + spans.declineGraceMs;
      if (withGrace > deadline) {
        deadline = withGrace;
        await database.extendHold({ orderId, at: Date.now(), holdUntil: deadline });
        story.now({ holdUntil: deadline });
      }
    }
    if (story.isReturned && !hasPlannedLook) {
      hasPlannedLook = true;
      lookAt = Date.now() + spans.lookAfterReturnMs;
    }
    if (Date.now() >= lookAt) {
      lookAt = Infinity;
      const look = await background.lookUpPayment({ paymentId }).catch(() => null);
      if (look?.state === 'PAID') return true;
    }
    if (Date.now() >= deadline) {
      const isClosed = await closePage(story, paymentId, pageEndsAt + spans.processorGraceMs);
      if (story.isPaid) return true;
      const kind = isClosed ? 'EXPIRED' : 'EXPIRED_UNCONFIRMED';
      const released = await database.releaseOrder({ orderId, at: Date.now(), reason: { kind } });
      if (released.kind === 'PAID') return true;
      end(story, 'EXPIRED');
      return false;
    }
  }
}

/**
 * Ends the payment page so that nothing can be paid on seats that are free again. Tries until `giveUpAt` when
 * the processor is away; money that arrives meanwhile ends the wait. Answers whether the page is known closed.
 */
async function closePage(
  story: OrderStory,
  paymentId: Held['paymentId'],
  giveUpAt: number,
): Promise<boolean> {
  let closed: 'CLOSED' | 'PAID' | 'UNKNOWN' | undefined;
  const scope = new CancellationScope();
  const closing = scope
    .run(() => persistent.closeCheckout({ paymentId }))
    .then((result) => (closed = result.state))
    // The processor's final "no": it cannot tell, so neither can we.
    .catch(() => (closed ??= 'UNKNOWN'));
  await condition(() => closed !== undefined || story.isPaid, Math.max(giveUpAt - Date.now(), 1));
  if (closed === 'PAID') story.isPaid = true;
  if (closed === undefined) {
    scope.cancel();
    await closing;
  }
  return closed === 'CLOSED';
}

/** Turns a paid order into tickets; null when it turned out to be over. */
async function complete(orderId: OrderId, story: OrderStory): Promise<Completed | null> {
  story.now({ status: 'PENDING', waitsFor: 'ISSUING', holdUntil: null });
  const result: CompleteResult = await database.completeOrder({ orderId, at: Date.now() });
  if (result.kind === 'NOT_PAID') {
    // Money came, but not what was due: a person sees to it, and nothing more can be paid on that page.
    const released = await database.releaseOrder({ orderId, at: Date.now(), reason: { kind: 'EXPIRED' } });
    if (released.kind === 'PAID') return complete(orderId, story);
  }
  if (result.kind !== 'COMPLETED') {
    end(story, 'EXPIRED');
    return null;
  }
  story.now({ status: 'COMPLETED', waitsFor: 'EVENT_END', receipt: 'SENDING' });
  upsertSearchAttributes([{ key: orderStateAttribute, value: 'COMPLETED' }]);
  return result;
}

async function startTickets(sale: Completed, eventId: EventId): Promise<void> {
  await Promise.all(sale.tickets.map((ticket) => startTicket(ticket, sale, eventId)));
}

/** Gives a ticket its own process, which outlives this one; one that has it already keeps it. */
async function startTicket(ticket: IssuedTicket, sale: Completed, eventId: EventId): Promise<void> {
  const input: TicketInput = {
    ticketId: ticket.ticketId,
    eventId,
    eventEndsAt: sale.eventEndsAt,
    keepOpenMs: sale.keepOpenMs,
    mailLinkOfVersion: ticket.mailLinkOfVersion,
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

/** The receipt leaves once, however long the provider is away; a refused address is a task for a person. */
async function sendReceipt(orderId: OrderId, story: OrderStory): Promise<void> {
  try {
    await persistent.sendReceipt({ orderId });
    story.now({ receipt: 'SENT' });
  } catch {
    story.now({ receipt: 'FAILED' });
  }
}

/** Nothing is left to do by itself; the process stays for what people and banks may still want. */
async function sleepUntilClosed(orderId: OrderId, story: OrderStory, after: OrderAfterlife): Promise<void> {
  story.answer ??= { outcome: 'DONE' };
  if (story.progress.status === 'DRAFT')
    story.now({ status: 'COMPLETED', payment: 'PAID', waitsFor: 'EVENT_END', receipt: after.receipt });
  while (Date.now() < after.closesAt) {
    await condition(() => workflowInfo().continueAsNewSuggested, after.closesAt - Date.now());
    if (workflowInfo().continueAsNewSuggested) {
      await condition(allHandlersFinished);
      await continueAsNew<typeof orderWorkflow>({ orderId, afterlife: after });
    }
  }
  story.now({ waitsFor: 'NOTHING' });
}

function refuse(story: OrderStory, code: ErrorCode): null {
  story.answer = { outcome: 'REFUSED', code };
  story.now({ refusal: code });
  end(story, 'REFUSED');
  return null;
}

function end(story: OrderStory, status: 'EXPIRED' | 'REFUSED'): void {
  story.answer ??= { outcome: 'REFUSED', code: 'ORDER_EXPIRED' };
  story.now({ status, payment: 'FAILED', waitsFor: 'NOTHING', holdUntil: null });
  upsertSearchAttributes([{ key: orderStateAttribute, value: status }]);
}
