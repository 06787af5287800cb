import type { DbClient, Tx } from '@lanyard/db/client';
import { leftOfPayment } from '@lanyard/domain/refunds/left-of-payment';

/** A payment that money can be given back of. */
export interface RefundablePayment {
  readonly id: string;
  readonly processorPaymentId: string;
  readonly currency: string;
  /** What of it can still be given back, in minor units. */
  readonly leftMinor: number;
  /** Paid although the order was paid already. */
  readonly isExtra: boolean;
}

/** The payment that paid for an order, as far as it can still be given back; null where no money came. */
export async function findRefundable(tx: Tx | DbClient, orderId: string): Promise<RefundablePayment | null> {
  const payments = await tx.payment.findMany({
    where: { orderId, status: 'PAID', isExtra: false },
    include: { refunds: { where: { isExtra: false } } },
    orderBy: { paidAt: 'asc' },
  });
  const [most] = payments.map(toRefundable).toSorted((a, b) => b.leftMinor - a.leftMinor);
  return most && most.processorPaymentId !== '' && most.leftMinor > 0 ? most : null;
}

function toRefundable(payment: {
  readonly id: string;
  readonly processorPaymentId: string | null;
  readonly currency: string;
  readonly paidMinor: number | null;
  readonly isExtra: boolean;
  readonly disputeStatus: string | null;
  readonly disputedMinor: number | null;
  readonly refunds: readonly { readonly status: string; readonly amountMinor: number }[];
}): RefundablePayment {
  // What the buyer's bank took back is gone, too.
  const taken = payment.disputeStatus === 'LOST' ? (payment.disputedMinor ?? 0) : 0;
  return {
    id: payment.id,
    processorPaymentId: payment.processorPaymentId ?? '',
    currency: payment.currency,
    leftMinor: leftOfPayment((payment.paidMinor ?? 0) - taken, payment.refunds),
    isExtra: payment.isExtra,
  };
}
