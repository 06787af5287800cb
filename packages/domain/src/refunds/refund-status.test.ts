import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leftOfPayment } from './left-of-payment.ts';
import { refundedMinor, refundStatusOf, type RefundOfOrder } from './refund-status.ts';

const refund = (more: Partial<RefundOfOrder> = {}): RefundOfOrder => ({
  status: 'SENT',
  amountMinor: 100,
  isExtra: false,
  isRetried: false,
  ...more,
});
const failed = refund({ status: 'FAILED' });

describe('refundStatusOf', () => {
  it.each([
    ['nothing', 0, [], 'NONE'],
    ['an open wish', 1, [], 'REQUESTED'],
    ['a wish beside what was sent', 1, [refund()], 'REQUESTED'],
    ['one under way', 1, [refund({ status: 'PENDING' })], 'PENDING'],
    ['a part', 0, [refund()], 'PARTIAL'],
    ['all of it', 0, [refund(), refund({ amountMinor: 200 })], 'FULL'],
    ['one that failed, whatever else', 1, [failed, refund({ status: 'PENDING' })], 'FAILED'],
    ['one that failed and was made again', 0, [{ ...failed, isRetried: true }, refund()], 'PARTIAL'],
    ['money that was paid twice', 0, [refund({ isExtra: true, amountMinor: 300 })], 'NONE'],
  ] as const)('%s', (_, openWishes, refunds, expected) => {
    expect(refundStatusOf({ grossMinor: 300, openWishes, refunds })).toBe(expected);
  });
});

it('gives back never more than was paid, however many parts are asked for', () => {
  const paid = 58_000;
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(40_000), fc.boolean()), { maxLength: 12 }), (wishes) => {
      const refunds: RefundOfOrder[] = [];
      for (const [amountMinor, fails] of wishes) {
        if (amountMinor === 0 || amountMinor > leftOfPayment(paid, refunds)) continue;
        refunds.push(refund({ amountMinor, status: fails ? 'FAILED' : 'SENT' }));
      }
      expect(refundedMinor(refunds)).toBeLessThanOrEqual(paid);
      expect(leftOfPayment(paid, refunds)).toBe(paid - refundedMinor(refunds));
    }),
  );
});
