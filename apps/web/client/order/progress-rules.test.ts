import type { OrderProgress } from '@lanyard/domain/orders/order-view';
import { describe, expect, it } from 'vitest';
import { orderSteps } from './order-steps.ts';
import { isSettled, pollDelayMs, progressMark, shownWordKey } from './progress-rules.ts';

const waiting: OrderProgress = {
  status: 'PENDING',
  payment: 'PENDING',
  receipt: 'NONE',
  refusal: null,
  holdUntil: '2026-11-23T10:30:00Z',
  wasDeclined: false,
  isReplaced: false,
  waitsFor: 'PAYMENT',
  source: 'WORKFLOW',
};
const completed: OrderProgress = { ...waiting, status: 'COMPLETED', payment: 'PAID', waitsFor: 'EVENT_END' };

describe('following an order', () => {
  it('goes on until the receipt is sent or the order is over', () => {
    expect(isSettled(waiting)).toBe(false);
    expect(isSettled({ ...completed, receipt: 'SENDING' })).toBe(false);
    expect(isSettled({ ...completed, receipt: 'FAILED' })).toBe(false);
    expect(isSettled({ ...completed, receipt: 'SENT' })).toBe(true);
    expect(isSettled({ ...waiting, status: 'EXPIRED' })).toBe(true);
    expect(isSettled({ ...waiting, status: 'REFUSED' })).toBe(true);
  });

  it('asks every second at first and every five after a minute, or from the start where changes are told', () => {
    expect(pollDelayMs(0, 'polling')).toBe(1000);
    expect(pollDelayMs(59_999, 'polling')).toBe(1000);
    expect(pollDelayMs(60_000, 'polling')).toBe(5000);
    expect(pollDelayMs(0, 'live')).toBe(5000);
  });

  it('does not take another source of the same facts for a change', () => {
    expect(progressMark({ ...waiting, source: 'ROW' })).toBe(progressMark(waiting));
    expect(progressMark({ ...waiting, wasDeclined: true })).not.toBe(progressMark(waiting));
  });
});

describe('words for somebody who has just paid', () => {
  it('says confirming until the processor has spoken', () => {
    expect(shownWordKey(waiting, false)).toBe('WAITING_FOR_PAYMENT');
    expect(shownWordKey(waiting, true)).toBe('CONFIRMING');
    expect(shownWordKey({ ...waiting, wasDeclined: true }, true)).toBe('DECLINED');
    expect(shownWordKey({ ...waiting, payment: 'PAID' }, true)).toBe('ISSUING');
  });
});

describe('orderSteps', () => {
  const states = (progress: OrderProgress, hasReturned = false) =>
    orderSteps(progress, shownWordKey(progress, hasReturned), {
      email: 'ana@example.org',
      hasTickets: true,
    }).map((step) => step.state);

  it.each([
    ['waiting', waiting, false, ['ahead', 'ahead', 'ahead']],
    ['back from paying', waiting, true, ['now', 'ahead', 'ahead']],
    ['declined', { ...waiting, wasDeclined: true }, false, ['stopped', 'ahead', 'ahead']],
    ['issuing', { ...waiting, payment: 'PAID' }, false, ['done', 'now', 'ahead']],
    ['receipt on its way', { ...completed, receipt: 'SENDING' }, false, ['done', 'done', 'now']],
    ['receipt bounced', { ...completed, receipt: 'FAILED' }, false, ['done', 'done', 'stopped']],
    ['done', { ...completed, receipt: 'SENT' }, false, ['done', 'done', 'done']],
  ] as const)('%s', (_, progress, hasReturned, expected) => {
    expect(states(progress, hasReturned)).toEqual(expected);
  });

  it('speaks of tickets only where there are some', () => {
    const titles = (hasTickets: boolean) =>
      orderSteps(completed, 'DONE', { email: 'ana@example.org', hasTickets }).map((step) => step.title);
    expect(titles(true)[1]).toBe('Tickets issued');
    expect(titles(false)[1]).toBe('Order completed');
  });
});
