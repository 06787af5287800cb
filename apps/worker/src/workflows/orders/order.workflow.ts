/*
 * An order's life, from the first click to months after the event
 *
 *   placed      its code is looked up; seats, stock and uses of the code are held all at once, in the place of
 *               the order it changes, if it does; a payment page is opened. The buyer hears where to pay, or
 *               why not
 *   waiting     for money, until the hold ends: told by the processor's message, found by a look of our own
 *               after the buyer came back, or found when the page is closed at the end of the hold. A change
 *               that came to nothing may have closed the page: then it is opened again
 *   replaced    a changed order took its place and what it held
 *   expired     the page is closed first, then the seats are freed
 *   completed   order, tickets and takings in one transaction; a process for each ticket, and the receipt
 *   asleep      until the event's end and a while more, for whatever still happens to the money: refunds are made
 *               here and nowhere else, one after the other
 *   late money  for an order that had ended: it gets its seats if they are still there, else the money goes back.
 *               Where the process had ended, the message starts it again
 *
 * The rows decide (commands), this file orders and waits.
 */
import type { OrderAfterlife, OrderInput } from '@lanyard/contracts/orders/order-workflow';
import type { EventId, OrderId } from '@lanyard/domain/ids/ids';
import { allHandlersFinished, condition, continueAsNew, workflowInfo } from '@temporalio/workflow';
import { database, persistent } from '../steps.ts';
import { collectPayment } from './collect-payment.ts';
import { cancel, end, refuse } from './end-story.ts';
import { complete, sold, startTickets, type Completed } from './issue-tickets.ts';
import { makeRefunds, settleLateMoney } from './move-money.ts';
import { openOrderStory, type OrderStory } from './order-story.ts';
import { reserve } from './reserve.ts';

export async function orderWorkflow({ orderId, afterlife }: OrderInput): Promise<void> {
  const story = openOrderStory();
  story.refunds.push(...(afterlife?.refunds ?? []));
  const after = afterlife ?? (await sell(orderId, story)) ?? (await sellLate(orderId, story));
  if (after) await sleepUntilClosed(orderId, story, after);
  await condition(allHandlersFinished);
}

/** From draft to issued tickets; null when there was no sale. */
async function sell(orderId: OrderId, story: OrderStory): Promise<OrderAfterlife | null> {
  const hold = await reserve(orderId);
  if (hold.kind === 'REFUSED') {
    // One that had run out of time is only looked at again, because money came for it.
    if (hold.code === 'ORDER_EXPIRED') end(story, 'EXPIRED');
    else refuse(story, hold.code);
    return null;
  }
  if (hold.kind === 'CANCELLED') {
    cancel(story, hold.isReplaced);
    return null;
  }
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
  return handOut(orderId, story, sale, eventId);
}

/** Tickets and receipt of a sale go out; what is left is the order's afterlife. */
async function handOut(
  orderId: OrderId,
  story: OrderStory,
  sale: Completed,
  eventId: EventId,
): Promise<OrderAfterlife> {
  story.answer ??= { outcome: 'DONE' };
  await Promise.all([startTickets(sale, eventId), sendReceipt(orderId, story)]);
  return { eventId, closesAt: sale.eventEndsAt + sale.keepOpenMs, receipt: story.progress.receipt };
}

/** An order that ended unsold is done, unless money comes for it after all; null when that became no sale. */
async function sellLate(orderId: OrderId, story: OrderStory): Promise<OrderAfterlife | null> {
  while (story.latePayments.length > 0 || story.refunds.length > 0) {
    const sale = await settleLateMoney(orderId, story);
    if (!sale) continue;
    const { eventId } = await database.readOrder({ orderId });
    story.answer = { outcome: 'DONE' };
    story.now({ payment: 'PAID', refusal: null });
    sold(story);
    return handOut(orderId, story, sale, eventId);
  }
  return null;
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
  let { closesAt } = after;
  for (;;) {
    await makeRefunds(story);
    if (story.isEventChanged) {
      story.isEventChanged = false;
      ({ closesAt } = await database.readOrderEvent({ orderId }));
    }
    const restMs = closesAt - Date.now();
    if (restMs <= 0) break;
    await condition(
      () => story.refunds.length > 0 || story.isEventChanged || workflowInfo().continueAsNewSuggested,
      restMs,
    );
    if (workflowInfo().continueAsNewSuggested) {
      await condition(allHandlersFinished);
      await continueAsNew<typeof orderWorkflow>({
        orderId,
        afterlife: { ...after, closesAt, refunds: [...story.refunds] },
      });
    }
  }
  story.now({ waitsFor: 'NOTHING' });
}
