import { orderWordKey } from '@lanyard/domain/orders/order-words';
import { describe, expect, it } from 'vitest';
import { progressFromRow, type ProgressRow } from './progress-from-row.ts';

const holdUntil = new Date('2026-11-23T12:30:00.000Z');
const page = { checkoutUrl: 'https://pay.example/1', sessionClosedAt: null, status: 'PENDING' };
const aRow: ProgressRow = {
  status: 'PENDING',
  paymentStatus: 'PENDING',
  refusalCode: null,
  holdUntil,
  wasDeclined: false,
  endedAt: null,
  payments: [page],
};
const nothing = { receipt: null, isReplaced: false };

describe('progress by the row', () => {
  it.each([
    [{ status: 'DRAFT', payments: [] }, 'PLACING', 'PLACING'],
    [{ payments: [] }, 'PLACING', 'PLACING'],
    [{}, 'PAYMENT', 'WAITING_FOR_PAYMENT'],
    [{ wasDeclined: true }, 'PAYMENT', 'DECLINED'],
    [{ paymentStatus: 'PROCESSING' }, 'PAYMENT', 'CONFIRMING'],
    [{ paymentStatus: 'PAID' }, 'ISSUING', 'ISSUING'],
    [{ status: 'COMPLETED', paymentStatus: 'PAID' }, 'EVENT_END', 'RECEIPT_PENDING'],
    [{ status: 'EXPIRED', paymentStatus: 'FAILED' }, 'NOTHING', 'EXPIRED'],
    [{ status: 'REFUSED', refusalCode: 'SOLD_OUT' }, 'NOTHING', 'REFUSED'],
  ] as const)('%o waits for %s and reads as %s', (changes, waitsFor, words) => {
    const progress = progressFromRow({ ...aRow, ...changes }, nothing);
    expect(progress).toMatchObject({ waitsFor, source: 'ROW' });
    expect(orderWordKey(progress)).toBe(words);
  });

  it('tells the hold only while something is held, and the reason only of a refusal', () => {
    expect(progressFromRow(aRow, nothing)).toMatchObject({
      holdUntil: holdUntil.toISOString(),
      refusal: null,
    });
    expect(progressFromRow({ ...aRow, status: 'REFUSED', refusalCode: 'SOLD_OUT' }, nothing)).toMatchObject({
      holdUntil: null,
      refusal: 'SOLD_OUT',
    });
  });

  it('tells a replaced order from a cancelled one', () => {
    const cancelled = { ...aRow, status: 'CANCELLED' };
    expect(orderWordKey(progressFromRow(cancelled, nothing))).toBe('CANCELLED');
    expect(orderWordKey(progressFromRow(cancelled, { ...nothing, isReplaced: true }))).toBe('REPLACED');
  });

  it('knows where the receipt is', () => {
    const completed = { ...aRow, status: 'COMPLETED' };
    expect(progressFromRow(completed, nothing).receipt).toBe('SENDING');
    expect(progressFromRow(completed, { ...nothing, receipt: 'SENT' }).receipt).toBe('SENT');
    expect(progressFromRow(aRow, nothing).receipt).toBe('NONE');
  });
});
