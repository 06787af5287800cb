import { randomId } from '@lanyard/crypto/random';
import { aCode } from '@lanyard/testing/factories/a-coupon';
import { asId } from '@lanyard/domain/ids/ids';
import type { TicketLife } from '@lanyard/domain/tickets/ticket-life';
import type { DatabaseSteps } from '../activities/database-steps.ts';
import type { OutsideCalls } from '../activities/outside-calls.ts';

/** Everything a workflow may ask a worker to do. */
export type WorkerActivities = DatabaseSteps & OutsideCalls;

const namesOnce: Record<keyof WorkerActivities, true> = {
  holdOrder: true,
  refuseOrder: true,
  renewPayment: true,
  extendHold: true,
  completeOrder: true,
  releaseOrder: true,
  settleLatePayment: true,
  readOrder: true,
  readOrderEvent: true,
  moveChange: true,
  readCountSheet: true,
  readTicketLife: true,
  fanOutPage: true,
  expireTransfer: true,
  serveLine: true,
  lookUpCoupon: true,
  openCheckout: true,
  lookUpPayment: true,
  closeCheckout: true,
  refundPayment: true,
  sendRefundMail: true,
  sendReceipt: true,
  resendReceipt: true,
  sendLinks: true,
  sendOrderMail: true,
  sendTicketNews: true,
  sendReminder: true,
};

/** All of them by name; the compiler asks for a new one. */
export const activityNames = Object.keys(namesOnce) as (keyof WorkerActivities)[];

/** Activities that do nothing but answer, and the list of what was asked. */
export interface FakeActivities {
  readonly ids: FakeIds;
  readonly activities: WorkerActivities;
  /** Names, in the order in which they were asked for. */
  readonly calls: (keyof WorkerActivities)[];
  /** The same, with one that was asked for again at once named once: a local step is, when its task ran out of time. */
  readonly steps: readonly (keyof WorkerActivities)[];
  count(name: keyof WorkerActivities): number;
}

const minute = 60_000;

/** Spans of a test: long enough that nothing happens by itself unless a test shortens one. */
export const quietSpans = {
  holdMs: 30 * minute,
  declineGraceMs: 10 * minute,
  processorGraceMs: 5 * minute,
  lookAfterReturnMs: 30 * minute,
  keepOpenMs: 120 * 86_400_000,
};

/** Ids of one order and what belongs to it. */
export type FakeIds = ReturnType<typeof newIds>;

/** Fresh ids of an event, and of an order with its payment and two tickets. */
export function newIds() {
  const ticketId = () => asId('ticket', randomId('tkt'));
  return {
    eventId: asId('event', randomId('evt')),
    orderId: asId('order', randomId('ord')),
    paymentId: asId('payment', randomId('pay')),
    /** Of the second attempt. */
    nextPaymentId: asId('payment', randomId('pay')),
    /** Of the page of an order whose place this one takes. */
    oldPaymentId: asId('payment', randomId('pay')),
    couponId: asId('coupon', randomId('cpn')),
    refundId: asId('refund', randomId('rfd')),
    workshopId: asId('workshop', randomId('wsh')),
    changeId: asId('eventChange', randomId('chg')),
    ticketIds: [ticketId(), ticketId()] as const,
  };
}

/** What `holdOrder` answers when seats are held. */
export function heldAnswer(ids: FakeIds, at: number, spans: Partial<typeof quietSpans> = {}) {
  const all = { ...quietSpans, ...spans };
  const { eventId, paymentId } = ids;
  return {
    kind: 'HELD',
    eventId,
    paymentId,
    holdUntil: at + all.holdMs,
    needsPayment: true,
    spans: all,
  } as const;
}

/** A ticket to which nothing happens by itself until the event is over, thirty days from `now`. */
export function quietLife(now: number): TicketLife {
  return {
    status: 'ISSUED',
    eventEndsAt: now + 30 * 86_400_000,
    keepOpenMs: quietSpans.keepOpenMs,
    transferExpiresAt: null,
    reminders: [],
  };
}

/** What `holdOrder` answers when an order's code has to be looked up. */
export function aCodeFor({ eventId }: FakeIds) {
  return { kind: 'NEEDS_COUPON', eventId, code: aCode('SPRING-20') } as const;
}

/** Activities of a world in which everything goes well, but for what a test replaces. */
export function fakeActivities(ids: FakeIds, replaced: Partial<WorkerActivities> = {}): FakeActivities {
  const calls: (keyof WorkerActivities)[] = [];
  const life = quietLife(Date.now());
  const all: WorkerActivities = {
    holdOrder: async ({ at }) => heldAnswer(ids, at),
    refuseOrder: async () => {},
    renewPayment: async () => ({ kind: 'RENEWED', paymentId: ids.nextPaymentId }),
    extendHold: async () => {},
    completeOrder: async () => ({
      kind: 'COMPLETED',
      tickets: ids.ticketIds.map((ticketId, n) => ({ ticketId, mailLinkOfVersion: n === 0 ? null : 1 })),
      eventEndsAt: Date.now() + 30 * 86_400_000,
      keepOpenMs: quietSpans.keepOpenMs,
    }),
    releaseOrder: async () => ({ kind: 'RELEASED' }),
    readOrderEvent: async () => ({
      closesAt: Date.now() + 150 * 86_400_000,
      isCancelled: false,
    }),
    moveChange: async () => ({ isOver: true }),
    settleLatePayment: async () => ({ kind: 'REFUND', refundId: ids.refundId }),
    readOrder: async () => ({ eventId: ids.eventId }),
    readCountSheet: async () => ({
      eventVersion: 1,
      quotas: [],
      ticketTypes: [],
      variants: [],
      workshops: [],
    }),
    readTicketLife: async () => life,
    fanOutPage: async ({ after }) => ({ told: 0, after, isOver: true }),
    expireTransfer: async () => {},
    serveLine: async () => ({ served: 0, isMore: false, answers: 0, wakesAt: null }),
    lookUpCoupon: async () => ({ found: 'FOUND', couponId: ids.couponId, capacity: null }),
    openCheckout: async () => ({ state: 'OPEN', pageEndsAt: Date.now() + 30 * minute }),
    lookUpPayment: async () => ({ state: 'OPEN' }),
    closeCheckout: async () => ({ state: 'CLOSED' }),
    refundPayment: async () => ({ state: 'SENT' }),
    sendRefundMail: async () => {},
    sendReceipt: async () => {},
    resendReceipt: async () => {},
    sendLinks: async () => {},
    sendOrderMail: async () => {},
    sendTicketNews: async () => {},
    sendReminder: async () => {},
    ...replaced,
  };
  return {
    ids,
    activities: noteCalls(all, (name) => calls.push(name)),
    calls,
    get steps() {
      return calls.filter((name, place) => name !== calls[place - 1]);
    },
    count: (name) => calls.filter((call) => call === name).length,
  };
}

function noteCalls(all: WorkerActivities, note: (name: keyof WorkerActivities) => void): WorkerActivities {
  return new Proxy(all, {
    get: (target, name: keyof WorkerActivities) => {
      const activity: unknown = target[name];
      if (typeof activity !== 'function') return activity;
      return (...args: unknown[]): unknown => {
        note(name);
        return activity(...args);
      };
    },
  });
}
