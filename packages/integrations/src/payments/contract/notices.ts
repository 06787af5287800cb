import { describe, expect, it } from 'vitest';
import { PortError } from '@lanyard/domain/ports/port-error';
import type { NoticeRecipe, PaymentHarness } from '../payment-processor.harness.ts';

const recipe: NoticeRecipe = {
  kind: 'PAID',
  sessionId: 'cs_test_1',
  orderId: 'ord_1',
  paymentId: 'pay_1',
  money: { amountMinor: 62_550, currency: 'EUR' },
  buyerEmail: 'ines.duarte@example.org',
};
const aboutSession = { sessionId: 'cs_test_1', orderId: 'ord_1', paymentId: 'pay_1' };

/** Reading the processor's messages: genuine ones become facts, everything else is refused. */
export function describeNotices(harness: () => PaymentHarness): void {
  const read = (changes: Partial<NoticeRecipe>) => {
    const { rawBody, headers } = harness().makeNotice({ ...recipe, ...changes });
    return harness().processor.readNotice(rawBody, headers);
  };

  describe('notices', () => {
    it.each(['PAID', 'PAID_LATER'] as const)('reads %s', (kind) => {
      const notice = read({ kind });
      expect(notice.about).toEqual(aboutSession);
      expect(notice.fact).toMatchObject({ kind: 'PAID', paid: recipe.money });
      expect(notice.eventId).toBeTruthy();
      expect(Math.abs(notice.createdAt.getTime() - Date.now())).toBeLessThan(10_000);
    });

    it('reads a declined card, which knows the order but may not know the page', () => {
      const notice = read({ kind: 'DECLINED' });
      expect(notice.about).toMatchObject({ orderId: 'ord_1', paymentId: 'pay_1' });
      expect(notice.fact).toMatchObject({ kind: 'DECLINED', declineCode: 'insufficient_funds' });
    });

    it('reads the end of a page', () => {
      const notice = read({ kind: 'EXPIRED' });
      expect(notice.about).toEqual(aboutSession);
      expect(notice.fact).toEqual({ kind: 'EXPIRED' });
    });

    it.each(['STARTED_PAYING', 'REFUNDED'] as const)('takes %s for nothing that pays an order', (kind) => {
      expect(read({ kind })).toMatchObject({ about: { orderId: 'ord_1' }, fact: { kind: 'OTHER' } });
    });

    it.each([
      ['REFUND_SENT', 'rfd_1', 'SENT', null],
      ['REFUND_BY_HAND', null, 'SENT', null],
      ['REFUND_FAILED', 'rfd_1', 'FAILED', 'expired_or_canceled_card'],
    ] as const)('reads %s, and whose it is', (kind, refundId, state, failureCode) => {
      expect(read({ kind }).fact).toEqual({
        ...{ kind: 'REFUND', refundId, state, failureCode, amount: recipe.money },
        ...{ processorPaymentId: 'pi_1', processorRefundId: 're_1' },
      });
    });

    it.each([
      ['DISPUTE_OPENED', 'OPEN'],
      ['DISPUTE_WON', 'WON'],
      ['DISPUTE_LOST', 'LOST'],
    ] as const)('reads %s', (kind, state) => {
      expect(read({ kind }).fact).toEqual({
        ...{ kind: 'DISPUTE', state, amount: recipe.money, disputeCode: 'fraudulent' },
        ...{ processorPaymentId: 'pi_1', disputeId: 'dp_1' },
      });
    });

    it('reads that a code changed, and which one where the processor says so', () => {
      const fact = { kind: 'COUPON_CHANGED', code: 'EARLY-20' };
      expect(read({ kind: 'PROMOTION_CODE_CHANGED' })).toMatchObject({ about: null, fact });
      expect(read({ kind: 'COUPON_CHANGED' })).toMatchObject({ about: null, fact: { ...fact, code: null } });
    });

    it('lets pass what belongs to somebody else on the same account', () => {
      expect(read({ kind: 'NOT_OURS' })).toMatchObject({ about: null, fact: { kind: 'OTHER' } });
    });

    it('keeps nothing personal', () => {
      expect(JSON.stringify(read({ kind: 'DECLINED' }))).not.toContain('duarte');
      expect(JSON.stringify(read({ kind: 'PAID' }))).not.toContain('duarte');
    });

    it('takes a message of four minutes ago, not one of ten', () => {
      expect(read({ ageSeconds: 240 }).fact.kind).toBe('PAID');
      expectInvalid(() => read({ ageSeconds: 600 }));
    });

    it('refuses what is not genuine', () => {
      const { processor } = harness();
      const { rawBody, headers } = harness().makeNotice(recipe);
      const richer = Buffer.from(rawBody.toString().replace('62550', '1'));
      expect(richer.equals(rawBody)).toBe(false);
      expectInvalid(() => processor.readNotice(richer, headers));
      expectInvalid(() => processor.readNotice(rawBody, {}));
      expectInvalid(() => processor.readNotice(Buffer.alloc(0), headers));
      expectInvalid(() => read({ isForged: true }));
    });
  });
}

function expectInvalid(read: () => unknown): void {
  let thrown: unknown;
  try {
    read();
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(PortError);
  expect(thrown).toMatchObject({ code: 'INVALID', isRetryable: false });
}
