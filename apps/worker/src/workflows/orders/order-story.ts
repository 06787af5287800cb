import {
  buyerReturned,
  changeRefused,
  eventChanged,
  moneyCameLate,
  orderProgress,
  orderReplaced,
  paymentDeclined,
  paymentReported,
  placeOrder,
  refundRequested,
  type PlaceResult,
} from '@lanyard/contracts/orders/order-workflow';
import type { PaymentId, RefundId } from '@lanyard/domain/ids/ids';
import type { OrderProgress } from '@lanyard/domain/orders/order-view';
import { condition, setHandler } from '@temporalio/workflow';

/** What an order's process has heard and where it stands. Hearing a thing twice changes nothing. */
export interface OrderStory {
  isPaid: boolean;
  isDeclined: boolean;
  isReturned: boolean;
  /** A changed order took this one's place. */
  isReplaced: boolean;
  /** A changed order was refused, and may have closed this one's payment page before. */
  isChangeRefused: boolean;
  /** The event was moved, postponed or cancelled, and that was not looked at yet. */
  isEventChanged: boolean;
  /** Payments that came after the order had ended, and are not settled yet. */
  readonly latePayments: PaymentId[];
  /** Refunds to be made, the oldest first. */
  readonly refunds: RefundId[];
  /** What everybody who asked to place this order is told; set once. */
  answer: PlaceResult | undefined;
  readonly progress: OrderProgress;
  /** Notes where the order stands; `holdUntil` in milliseconds since 1970 UTC. */
  now(change: Partial<Omit<OrderProgress, 'holdUntil'>> & { holdUntil?: number | null }): void;
}

/** Starts listening, before anything is awaited: handlers note, and answer what is already known. */
export function openOrderStory(): OrderStory {
  let progress: OrderProgress = {
    status: 'DRAFT',
    payment: 'PENDING',
    receipt: 'NONE',
    refusal: null,
    holdUntil: null,
    wasDeclined: false,
    isReplaced: false,
    waitsFor: 'PLACING',
    source: 'WORKFLOW',
  };
  const story: OrderStory = {
    isPaid: false,
    isDeclined: false,
    isReturned: false,
    isReplaced: false,
    isChangeRefused: false,
    isEventChanged: false,
    latePayments: [],
    refunds: [],
    answer: undefined,
    get progress() {
      return progress;
    },
    now({ holdUntil, ...change }) {
      progress = { ...progress, ...change };
      if (holdUntil !== undefined)
        progress = { ...progress, holdUntil: holdUntil === null ? null : new Date(holdUntil).toISOString() };
    },
  };
  setHandler(placeOrder, async (): Promise<PlaceResult> => {
    await condition(() => story.answer !== undefined);
    return story.answer ?? { outcome: 'REFUSED', code: 'UNEXPECTED' };
  });
  setHandler(paymentReported, () => {
    story.isPaid = true;
    if (progress.status === 'PENDING') story.now({ payment: 'PAID', waitsFor: 'ISSUING' });
  });
  setHandler(paymentDeclined, () => {
    story.isDeclined = true;
    story.now({ wasDeclined: true });
  });
  setHandler(buyerReturned, () => {
    story.isReturned = true;
  });
  setHandler(orderReplaced, () => {
    story.isReplaced = true;
  });
  setHandler(changeRefused, () => {
    story.isChangeRefused = true;
  });
  setHandler(eventChanged, () => {
    story.isEventChanged = true;
  });
  setHandler(moneyCameLate, ({ paymentId }) => {
    if (!story.latePayments.includes(paymentId)) story.latePayments.push(paymentId);
  });
  setHandler(refundRequested, ({ refundId }) => {
    if (!story.refunds.includes(refundId)) story.refunds.push(refundId);
  });
  setHandler(orderProgress, () => progress);
  return story;
}
