import {
  buyerReturned,
  changeRefused,
  orderProgress,
  orderReplaced,
  paymentDeclined,
  paymentReported,
} from '@lanyard/contracts/orders/order-workflow';
import { countsMoved, STATS_WORKFLOW, tally, type StatsInput } from '@lanyard/contracts/stats/stats-workflow';
import { ticketNews, ticketProgress } from '@lanyard/contracts/tickets/ticket-workflow';
import { statsWorkflowId, ticketWorkflowId } from '@lanyard/contracts/workflow-ids';
import type { OrderProgress } from '@lanyard/domain/orders/order-view';
import { skipTime } from '@lanyard/testing/temporal/skip-time';
import type { WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { carriedOutChange, orderOfCancelled, orderOfMoved, ticketOfMoved } from './changed-event.ts';
import { eventually } from './eventually.ts';
import {
  aCodeFor,
  fakeActivities,
  heldAnswer,
  newIds,
  type FakeIds,
  type WorkerActivities,
} from './fake-activities.ts';
import { fannedOut } from './fanned-out.ts';
import { playOfferedTicket } from './offered-ticket.ts';
import { remindedTicket } from './reminded-ticket.ts';
import { playLateMoney, playRefunds } from './moved-money.ts';
import type { Scenario } from './scenario.ts';
import { servedWorkshop } from './served-workshop.ts';

const away = () => Promise.reject(ApplicationFailure.retryable('away', 'UNREACHABLE'));
const refused = () => Promise.reject(ApplicationFailure.nonRetryable('no', 'REFUSED'));
const isDone = ({ status, receipt }: OrderProgress) => status === 'COMPLETED' && receipt !== 'SENDING';
const isOver = ({ waitsFor }: OrderProgress) => waitsFor === 'NOTHING';

/** One order's life among fakes: placed, whatever `meanwhile` does, until it stands as wished. */
function orderLife(
  name: string,
  options: {
    readonly replaced?: (ids: FakeIds) => Partial<WorkerActivities>;
    readonly meanwhile?: (order: WorkflowHandle, ids: FakeIds) => Promise<unknown>;
    readonly until: (progress: OrderProgress) => boolean;
  },
): Scenario {
  return async (stage) => {
    const ids = newIds();
    const { order, place } = stage.enter(fakeActivities(ids, options.replaced?.(ids) ?? {}));
    await place();
    await options.meanwhile?.(order, ids);
    await eventually(() => order.query(orderProgress), options.until);
    return [{ name, handle: order }];
  };
}

const pay = (order: WorkflowHandle, { paymentId }: FakeIds) => order.signal(paymentReported, { paymentId });
const shortHold = (ids: FakeIds, spans = {}): Partial<WorkerActivities> => ({
  holdOrder: async ({ at }) => heldAnswer(ids, at, { holdMs: 50, ...spans }),
});

const orders: readonly Scenario[] = [
  orderLife('order-paid', { meanwhile: pay, until: isDone }),
  orderLife('order-receipt-refused', {
    replaced: () => ({ sendReceipt: refused }),
    meanwhile: pay,
    until: isDone,
  }),
  orderLife('order-free', {
    replaced: (ids) => ({ holdOrder: async ({ at }) => ({ ...heldAnswer(ids, at), needsPayment: false }) }),
    until: isDone,
  }),
  orderLife('order-sold-out', {
    replaced: () => ({ holdOrder: async () => ({ kind: 'REFUSED', code: 'SOLD_OUT' }) }),
    until: isOver,
  }),
  orderLife('order-processor-refuses', { replaced: () => ({ openCheckout: refused }), until: isOver }),
  orderLife('order-declined-then-paid', {
    replaced: (ids) => shortHold(ids, { holdMs: 60_000 }),
    async meanwhile(order, ids) {
      await order.signal(paymentDeclined, { paymentId: ids.paymentId });
      await eventually(
        () => order.query(orderProgress),
        (progress) => Date.parse(progress.holdUntil ?? '') > Date.now() + 120_000,
      );
      await pay(order, ids);
    },
    until: isDone,
  }),
  orderLife('order-found-by-look', {
    replaced: (ids) => ({
      holdOrder: async ({ at }) => heldAnswer(ids, at, { lookAfterReturnMs: 50 }),
      lookUpPayment: async () => ({ state: 'PAID' }),
    }),
    meanwhile: (order) => order.signal(buyerReturned),
    until: isDone,
  }),
  orderLife('order-expired', { replaced: shortHold, until: isOver }),
  orderLife('order-expired-unconfirmed', {
    replaced: (ids) => ({
      ...shortHold(ids, { processorGraceMs: 1500 }),
      openCheckout: async () => ({ state: 'OPEN', pageEndsAt: Date.now() }),
      closeCheckout: away,
    }),
    until: isOver,
  }),
  orderLife('order-paid-while-closing', {
    replaced: (ids) => ({ ...shortHold(ids), closeCheckout: away }),
    async meanwhile(order, ids) {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await pay(order, ids);
    },
    until: isDone,
  }),
  orderLife('order-wrong-amount', {
    replaced: (ids) => ({
      ...shortHold(ids),
      closeCheckout: async () => ({ state: 'PAID' }),
      completeOrder: async () => ({ kind: 'NOT_PAID' }),
    }),
    until: isOver,
  }),
  playRefunds('order-refunded', {}),
  playRefunds('order-refund-failed', { refundPayment: async () => ({ state: 'FAILED' }) }),
  playLateMoney('order-late-money-back', {}),
  playLateMoney('order-late-money-sold', {
    settleLatePayment: async () => ({
      ...{ kind: 'COMPLETED', tickets: [], keepOpenMs: 86_400_000 },
      eventEndsAt: Date.now() + 86_400_000,
    }),
  }),
];

/** Holding answers `first` once, and seats after that. */
const thenHeld = (
  ids: FakeIds,
  first: Awaited<ReturnType<WorkerActivities['holdOrder']>>,
): WorkerActivities['holdOrder'] => {
  let n = 0;
  return async ({ at }) => (n++ === 0 ? first : heldAnswer(ids, at));
};
const oldPage = ({ oldPaymentId }: FakeIds) =>
  ({ kind: 'NEEDS_OLD_PAGE_CLOSED', paymentId: oldPaymentId }) as const;

/** Orders with a code, orders that change another one, and orders that are changed. */
const changes: readonly Scenario[] = [
  orderLife('order-with-code', {
    replaced: (ids) => ({ holdOrder: thenHeld(ids, aCodeFor(ids)) }),
    meanwhile: pay,
    until: isDone,
  }),
  orderLife('order-code-unverified', {
    replaced: (ids) => ({
      lookUpCoupon: refused,
      holdOrder: async ({ coupon }) =>
        coupon ? { kind: 'REFUSED', code: 'COUPON_UNVERIFIED' } : aCodeFor(ids),
    }),
    until: isOver,
  }),
  orderLife('order-discount-drifted', {
    replaced: (ids) => ({
      openCheckout: async ({ paymentId }) =>
        paymentId === ids.paymentId
          ? { state: 'DRIFTED' }
          : { state: 'OPEN', pageEndsAt: Date.now() + 600_000 },
    }),
    meanwhile: pay,
    until: isDone,
  }),
  orderLife('order-replacing', {
    replaced: (ids) => ({ holdOrder: thenHeld(ids, oldPage(ids)) }),
    meanwhile: pay,
    until: isDone,
  }),
  orderLife('order-change-unavailable', {
    replaced: (ids) => ({ closeCheckout: refused, holdOrder: async () => oldPage(ids) }),
    until: isOver,
  }),
  orderLife('order-replaced', { meanwhile: (order) => order.signal(orderReplaced), until: isOver }),
  orderLife('order-replaced-before-held', {
    replaced: () => ({ holdOrder: async () => ({ kind: 'CANCELLED', isReplaced: true }) }),
    until: isOver,
  }),
  orderLife('order-page-renewed', {
    replaced: () => ({ lookUpPayment: async () => ({ state: 'CLOSED' }) }),
    async meanwhile(order, ids) {
      await order.signal(changeRefused);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await pay(order, ids);
    },
    until: isDone,
  }),
];

/** A completed order whose history is cut, on a server that asks for it early. */
const cutOrder: Scenario = async (stage) => {
  const ids = newIds();
  const { order, place } = stage.enter(fakeActivities(ids));
  await place();
  await pay(order, ids);
  await eventually(() => order.query(orderProgress), isDone);
  const { runId } = await order.describe();
  await eventually(
    async () => {
      await order.signal(buyerReturned);
      return (await order.describe()).runId;
    },
    (now) => now !== runId,
  );
  const first = stage.client.workflow.getHandle(order.workflowId, runId);
  return [
    { name: 'order-before-its-cut', handle: first },
    { name: 'order-after-its-cut', handle: order },
  ];
};

/** A ticket that is renamed, and then lives to its end. */
const ticketLife: Scenario = async (stage) => {
  const ids = newIds();
  const { order, place } = stage.enter(fakeActivities(ids));
  await place();
  await pay(order, ids);
  const workflowId = ticketWorkflowId(ids.ticketIds[1]);
  const ticket = stage.client.workflow.getHandle(workflowId);
  await eventually(() => order.query(orderProgress), isDone);
  await ticket.signal(ticketNews, { kind: 'attendeeNamed', version: 3 });
  await eventually(
    () => ticket.query(ticketProgress),
    (progress) => progress.told === 2,
  );
  await skipTime(stage.env, { workflowId, ms: 200 * 86_400_000 });
  await ticket.result();
  return [{ name: 'ticket-renamed-and-over', handle: ticket }];
};

/** A tally that is told twice and reconciles itself. */
const tallyLife: Scenario = async (stage) => {
  const ids = newIds();
  const row = (version: number) => ({ key: 'hall', version, capacity: 9, held: 0, sold: version });
  const sheet = (version: number) => ({
    eventVersion: 1,
    quotas: [row(version)],
    ticketTypes: [],
    variants: [],
    workshops: [],
  });
  stage.enter(fakeActivities(ids, { readCountSheet: async () => sheet(2) }));
  const workflowId = statsWorkflowId(ids.eventId);
  const input: StatsInput = { eventId: ids.eventId };
  const handle = await stage.client.workflow.start(STATS_WORKFLOW, {
    workflowId,
    taskQueue: stage.taskQueue,
    args: [input],
  });
  for (const batchId of ['b1', 'b1']) await handle.signal(countsMoved, { batchId, sheet: sheet(3) });
  const { reconciledAt } = await eventually(
    () => handle.query(tally),
    (now) => now.reconciledAt !== null && now.quotas[0]?.sold === 3,
  );
  await skipTime(stage.env, { workflowId, ms: 11 * 60_000 });
  await eventually(
    () => handle.query(tally),
    (now) => now.reconciledAt !== reconciledAt,
  );
  return [{ name: 'stats-reconciled', handle }];
};

/** Everything that recorded histories contain. */
export const scenarios: readonly Scenario[] = [
  ...orders,
  ...changes,
  cutOrder,
  ticketLife,
  remindedTicket,
  playOfferedTicket,
  fannedOut,
  servedWorkshop,
  carriedOutChange,
  orderOfCancelled,
  orderOfMoved,
  ticketOfMoved,
  tallyLife,
];
