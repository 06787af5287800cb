import type { OrderProgress } from '@lanyard/domain/orders/order-view';
import type { OrderWordKey } from '@lanyard/domain/orders/order-words';
import type { Step } from '@lanyard/ui/step-timeline.tsx';
import { orderWordsOnPage } from '../strings/en/order.ts';

const words = orderWordsOnPage.progress;

function step(names: { done: string; ahead: string }, state: Step['state'], note?: string): Step {
  return {
    title: state === 'done' ? names.done : names.ahead,
    state,
    stateWord: words.words[state],
    ...(note ? { note } : {}),
  };
}

/** What the steps say of an order besides where it stands. */
export interface SteppedOrder {
  readonly email: string;
  /** Swag alone has no ticket to issue. */
  readonly hasTickets: boolean;
}

/** The three steps of an order as they stand: payment, tickets, receipt. */
export function orderSteps(
  progress: OrderProgress,
  key: OrderWordKey,
  { email, hasTickets }: SteppedOrder,
): readonly Step[] {
  const isPaid = progress.payment === 'PAID' || progress.payment === 'NOT_REQUIRED';
  const isIssued = progress.status === 'COMPLETED';
  const isConfirming = key === 'CONFIRMING';
  const paymentState = isPaid ? 'done' : key === 'DECLINED' ? 'stopped' : isConfirming ? 'now' : 'ahead';
  const receiptState = { NONE: 'ahead', SENDING: 'now', SENT: 'done', FAILED: 'stopped' } as const;
  return [
    step(progress.payment === 'NOT_REQUIRED' ? words.paymentFree : words.payment, paymentState),
    step(hasTickets ? words.tickets : words.noTickets, isIssued ? 'done' : isPaid ? 'now' : 'ahead'),
    step(
      words.receipt,
      isIssued ? receiptState[progress.receipt] : 'ahead',
      progress.receipt === 'FAILED' ? words.receiptFailed(email) : words.receiptTo(email),
    ),
  ];
}
