import type { PaymentProcessor, RefundFact } from '@lanyard/domain/ports/payments';
import { PortError } from '@lanyard/domain/ports/port-error';
import { fakeProcessor } from '../../apps/worker/src/testing/ports/fake-processor.ts';

/** A refund as the processor keeps it. */
interface KeptRefund {
  readonly fact: RefundFact;
  readonly processorPaymentId: string;
  /** Ours, or null for one that was made by hand. */
  readonly refundId: string | null;
  isFailed: boolean;
}

/** A processor in memory that gives back no more than it took, and whose refunds can fail later. */
export function lifeProcessor() {
  const taken = new Map<string, number>();
  const refunds: KeptRefund[] = [];
  const kept: readonly Readonly<KeptRefund>[] = refunds;
  const givenBack = (processorPaymentId: string) =>
    refunds
      .filter((one) => one.processorPaymentId === processorPaymentId && !one.isFailed)
      .reduce((sum, { fact }) => sum + fact.amount.amountMinor, 0);
  const make = (of: {
    processorPaymentId: string;
    refundId: string | null;
    amountMinor: number;
  }): RefundFact => {
    const left = (taken.get(of.processorPaymentId) ?? 0) - givenBack(of.processorPaymentId);
    if (of.amountMinor > left) throw new PortError('REFUSED', 'amount_too_large');
    const processorRefundId = `re_${refunds.length}_${of.processorPaymentId}`;
    const amount = { amountMinor: of.amountMinor, currency: 'EUR' };
    const fact: RefundFact = { processorRefundId, state: 'SENT', amount, failureCode: null };
    refunds.push({ ...of, fact, isFailed: false });
    return fact;
  };
  const port: PaymentProcessor = {
    ...fakeProcessor(),
    refund: ({ refundId, processorPaymentId, amount }) => {
      if (refunds.some((one) => one.refundId === refundId)) throw new Error(`${refundId} is made twice`);
      return Promise.resolve(make({ refundId, processorPaymentId, amountMinor: amount.amountMinor }));
    },
    lookUpRefund: ({ refundId }) =>
      Promise.resolve(refunds.find((one) => one.refundId === refundId)?.fact ?? null),
  };
  return {
    port,
    refunds: kept,
    givenBack,
    leftOf: (processorPaymentId: string) =>
      (taken.get(processorPaymentId) ?? 0) - givenBack(processorPaymentId),
    /** Somebody paid. */
    take: (processorPaymentId: string, amountMinor: number) =>
      void taken.set(processorPaymentId, amountMinor),
    /** Somebody gives money back in the processor's own dashboard. */
    byHand: (processorPaymentId: string, amountMinor: number) =>
      make({ processorPaymentId, refundId: null, amountMinor }),
    /** The buyer's bank sends a refund back. */
    fail(processorRefundId: string): void {
      const refund = refunds.find(({ fact }) => fact.processorRefundId === processorRefundId);
      if (refund) refund.isFailed = true;
    },
  };
}
