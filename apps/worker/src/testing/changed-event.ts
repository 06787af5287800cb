import {
  EVENT_CHANGE_WORKFLOW,
  type EventChangeInput,
} from '@lanyard/contracts/event-changes/event-change-workflow';
import { eventChanged, orderProgress, paymentReported } from '@lanyard/contracts/orders/order-workflow';
import { TICKET_WORKFLOW, ticketNews, type TicketInput } from '@lanyard/contracts/tickets/ticket-workflow';
import { eventChangeWorkflowId, orderWorkflowId, ticketWorkflowId } from '@lanyard/contracts/workflow-ids';
import { skipTime } from '@lanyard/testing/temporal/skip-time';
import { eventually } from './eventually.ts';
import { fakeActivities, newIds, quietLife } from './fake-activities.ts';
import { fakeChange } from './fake-change.ts';
import type { Scenario } from './scenario.ts';
import { changedVersion } from './workflow-stage.ts';

const dayMs = 86_400_000;

/** A change that is told in two pages, waits until people have chosen, and gives money back. */
export const carriedOutChange: Scenario = async (stage) => {
  const ids = newIds();
  const change = fakeChange({
    ...{ pages: [200, 17], answerBy: Date.now() + 20 * dayMs },
    refunds: ['a', 'b', 'c', 'd'],
  });
  stage.enter(fakeActivities(ids, change.steps));
  const workflowId = eventChangeWorkflowId(ids.eventId, changedVersion);
  const input: EventChangeInput = { changeId: ids.changeId };
  const handle = await stage.client.workflow.start(EVENT_CHANGE_WORKFLOW, {
    ...{ workflowId, taskQueue: stage.taskQueue, args: [input] },
  });
  await eventually(
    () => change.told,
    (told) => told === 217,
  );
  await skipTime(stage.env, { workflowId, ms: 21 * dayMs });
  await handle.result();
  return [{ name: 'event-change-carried-out', handle }];
};

/** An order that waits for its money while its event is cancelled. */
export const orderOfCancelled: Scenario = async (stage) => {
  const ids = newIds();
  const fakes = fakeActivities(ids, { readOrderEvent: async () => ({ closesAt: 0, isCancelled: true }) });
  const { order, place } = stage.enter(fakes);
  await place();
  await order.signal(eventChanged);
  await order.result();
  return [{ name: 'order-unpaid-of-cancelled', handle: order }];
};

/** A sold order that sleeps while its event is moved, and ends at the new time. */
export const orderOfMoved: Scenario = async (stage) => {
  const ids = newIds();
  const soldAt = Date.now();
  const fakes = fakeActivities(ids, {
    completeOrder: async () => ({
      ...{ kind: 'COMPLETED', tickets: [], keepOpenMs: dayMs },
      eventEndsAt: soldAt + 30 * dayMs,
    }),
    readOrderEvent: async () => ({ closesAt: soldAt + 50 * dayMs, isCancelled: false }),
  });
  const { order, place } = stage.enter(fakes);
  await place();
  await order.signal(paymentReported, { paymentId: ids.paymentId });
  await eventually(
    () => order.query(orderProgress),
    ({ receipt }) => receipt === 'SENT',
  );
  await order.signal(eventChanged);
  await eventually(
    () => fakes.count('readOrderEvent'),
    (count) => count === 1,
  );
  await skipTime(stage.env, { workflowId: orderWorkflowId(ids.orderId), ms: 51 * dayMs });
  await order.result();
  return [{ name: 'order-of-moved-and-over', handle: order }];
};

/** A ticket that hears that its event was moved, and ends at the new time. */
export const ticketOfMoved: Scenario = async (stage) => {
  const ids = newIds();
  const [ticketId] = ids.ticketIds;
  const start = Date.now();
  let days = 30;
  const fakes = fakeActivities(ids, {
    readTicketLife: async () => ({ ...quietLife(start), eventEndsAt: start + days * dayMs }),
  });
  stage.enter(fakes);
  const workflowId = ticketWorkflowId(ticketId);
  const input: TicketInput = { ticketId, eventId: ids.eventId, news: [] };
  const ticket = await stage.client.workflow.start(TICKET_WORKFLOW, {
    ...{ workflowId, taskQueue: stage.taskQueue, args: [input] },
  });
  await eventually(
    () => fakes.count('readTicketLife'),
    (count) => count > 0,
  );
  days = 90;
  await ticket.signal(ticketNews, { kind: 'eventChanged', changeId: ids.changeId });
  await eventually(
    () => fakes.count('sendTicketNews'),
    (count) => count === 1,
  );
  await skipTime(stage.env, { workflowId, ms: 250 * dayMs });
  await ticket.result();
  return [{ name: 'ticket-of-moved-and-over', handle: ticket }];
};
