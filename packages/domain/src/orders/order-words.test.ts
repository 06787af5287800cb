import { describe, expect, it } from 'vitest';
import { orderStatuses, paymentStatuses } from './order-states.ts';
import type { OrderProgress } from './order-view.ts';
import { orderWordKey, orderWords } from './order-words.ts';

const waits = ['PLACING', 'PAYMENT', 'ISSUING', 'EVENT_END', 'NOTHING'] as const;
const receipts = ['NONE', 'SENDING', 'SENT', 'FAILED'] as const;
const draft: OrderProgress = {
  status: 'DRAFT',
  payment: 'PENDING',
  receipt: 'NONE',
  refusal: null,
  holdUntil: null,
  wasDeclined: false,
  isReplaced: false,
  waitsFor: 'PLACING',
  source: 'ROW',
};

function* everyProgress(): Generator<OrderProgress> {
  for (const status of orderStatuses)
    for (const payment of paymentStatuses)
      for (const waitsFor of waits)
        for (const receipt of receipts)
          for (const wasDeclined of [true, false])
            for (const isReplaced of [true, false])
              yield { ...draft, status, payment, waitsFor, receipt, wasDeclined, isReplaced };
}

describe('orderWordKey', () => {
  it('has words for every progress there can be, and uses every row of the table', () => {
    const used = new Set([...everyProgress()].map(orderWordKey));
    expect([...used].toSorted()).toEqual(Object.keys(orderWords).toSorted());
  });

  it.each([
    [{ status: 'DRAFT' }, 'PLACING'],
    [{ status: 'PENDING', waitsFor: 'PAYMENT' }, 'WAITING_FOR_PAYMENT'],
    [{ status: 'PENDING', waitsFor: 'PAYMENT', wasDeclined: true }, 'DECLINED'],
    [{ status: 'PENDING', waitsFor: 'PAYMENT', payment: 'PROCESSING' }, 'CONFIRMING'],
    [{ status: 'PENDING', waitsFor: 'PAYMENT', payment: 'PAID' }, 'ISSUING'],
    [{ status: 'COMPLETED', receipt: 'SENDING' }, 'RECEIPT_PENDING'],
    [{ status: 'COMPLETED', receipt: 'SENT' }, 'DONE'],
    [{ status: 'EXPIRED' }, 'EXPIRED'],
    [{ status: 'REFUSED' }, 'REFUSED'],
    [{ status: 'CANCELLED' }, 'CANCELLED'],
    [{ status: 'CANCELLED', isReplaced: true }, 'REPLACED'],
  ] as const)('%j reads as %s', (progress, key) => {
    expect(orderWordKey({ ...draft, ...progress })).toBe(key);
  });

  it('never promises that nothing was charged once money came', () => {
    for (const progress of everyProgress()) {
      if (progress.payment !== 'PAID' || progress.status !== 'PENDING') continue;
      expect(orderWords[orderWordKey(progress)].sentence).not.toContain('Nothing was charged');
    }
  });
});

describe('orderWords', () => {
  it.each(Object.entries(orderWords))('%s has a label and a whole sentence', (_key, words) => {
    expect(words.label.length).toBeGreaterThan(3);
    expect(words.sentence).toMatch(/^[A-Z].*\.$/);
  });
});
