import { describe, expect, it } from 'vitest';
import { PortError } from '@lanyard/domain/ports/port-error';
import { troubles } from '../../test-support/trouble.ts';
import { makeCheckoutRequest, type PaymentHarness } from '../payment-processor.harness.ts';

/** Giving money back: once for each of our ids, never more than came, and found again whoever lost which answer. */
export function describeRefunds(harness: () => PaymentHarness): void {
  const aPayment = async () => {
    const { processor, pay } = harness();
    const request = makeCheckoutRequest();
    const { sessionId } = await processor.openCheckout(request);
    await pay(sessionId, 'GOOD');
    const fact = await processor.lookUpCheckout(sessionId);
    if (fact.state !== 'PAID' || fact.processorPaymentId === null) throw new Error('not paid');
    const { processorPaymentId } = fact;
    const { orderId } = request;
    return (amountMinor: number, refundId = `rfd_${crypto.randomUUID().slice(0, 8)}`) => ({
      refundId,
      orderId,
      processorPaymentId,
      amount: { amountMinor, currency: 'EUR' },
    });
  };

  describe('refunds', () => {
    it('give a part back, and then the rest', async () => {
      const { processor, refundsOf } = harness();
      const part = await aPayment();
      const first = await processor.refund(part(12_550));
      expect(first).toMatchObject({
        state: 'SENT',
        amount: { amountMinor: 12_550, currency: 'EUR' },
        failureCode: null,
      });
      const rest = await processor.refund(part(50_000));
      expect(rest.processorRefundId).not.toBe(first.processorRefundId);
      expect(await refundsOf(part(1).processorPaymentId)).toHaveLength(2);
    });

    it('are made once for one id, and found by it', async () => {
      const { processor, refundsOf } = harness();
      const request = (await aPayment())(10_000);
      expect(await processor.lookUpRefund(request)).toBeNull();
      const made = await processor.refund(request);
      expect(await processor.refund(request)).toEqual(made);
      expect(await processor.lookUpRefund(request)).toEqual(made);
      expect(await refundsOf(request.processorPaymentId)).toEqual([10_000]);
    });

    it('are refused for more than is left', async () => {
      const { processor } = harness();
      const part = await aPayment();
      await expect(processor.refund(part(62_551))).rejects.toMatchObject({ code: 'REFUSED' });
      await processor.refund(part(62_550));
      await expect(processor.refund(part(1))).rejects.toMatchObject({ code: 'REFUSED' });
    });

    it('are refused for a payment nobody has heard of', async () => {
      const request = {
        refundId: 'rfd_1',
        orderId: 'ord_1',
        processorPaymentId: 'pi_unknown',
        amount: { amountMinor: 1, currency: 'EUR' },
      };
      await expect(harness().processor.refund(request)).rejects.toMatchObject({ code: 'REFUSED' });
    });

    it.each(troubles)('survive %s without a second refund', async (trouble) => {
      const { processor, refundsOf } = harness();
      const request = (await aPayment())(10_000);
      await harness().trouble(trouble, 'REFUND');
      const [first] = await Promise.allSettled([processor.refund(request)]);
      const reason: unknown = first.status === 'rejected' ? first.reason : null;
      expect(reason === null || (reason instanceof PortError && reason.isRetryable)).toBe(true);
      await harness().clearTroubles();
      const found = await processor.lookUpRefund(request);
      const made = found ?? (await processor.refund(request));
      expect(made).toMatchObject({ state: 'SENT', amount: { amountMinor: 10_000 } });
      expect(await refundsOf(request.processorPaymentId)).toEqual([10_000]);
    });
  });
}
