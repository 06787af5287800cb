import { expect, it } from 'vitest';
import type { OrderProgress } from './order-view.ts';
import { orderWait } from './order-wait.ts';

const progress: OrderProgress = {
  status: 'PENDING',
  payment: 'PENDING',
  receipt: 'NONE',
  refusal: null,
  holdUntil: '2026-11-23T12:30:00.000Z',
  wasDeclined: false,
  isReplaced: false,
  waitsFor: 'PAYMENT',
  source: 'WORKFLOW',
};
const closesAt = Date.parse('2027-09-10T17:00:00.000Z');

it.each<[Partial<OrderProgress>, ReturnType<typeof orderWait>]>([
  [{ waitsFor: 'PLACING' }, { waitsFor: 'PLACING', wakesAt: null }],
  [{}, { waitsFor: 'PAYMENT', wakesAt: Date.parse('2026-11-23T12:30:00.000Z') }],
  [{ payment: 'PROCESSING' }, { waitsFor: 'CONFIRMING', wakesAt: null }],
  [{ waitsFor: 'ISSUING' }, { waitsFor: 'ISSUING', wakesAt: null }],
  [
    { waitsFor: 'EVENT_END', receipt: 'SENDING' },
    { waitsFor: 'MAIL', wakesAt: null },
  ],
  [
    { waitsFor: 'EVENT_END', receipt: 'SENT' },
    { waitsFor: 'CLOSE', wakesAt: closesAt },
  ],
  [
    { waitsFor: 'EVENT_END', receipt: 'FAILED' },
    { waitsFor: 'CLOSE', wakesAt: closesAt },
  ],
  [{ waitsFor: 'NOTHING' }, { waitsFor: 'NOTHING', wakesAt: null }],
])('reads %j', (change, wait) => {
  expect(orderWait({ ...progress, ...change }, closesAt)).toEqual(wait);
});
