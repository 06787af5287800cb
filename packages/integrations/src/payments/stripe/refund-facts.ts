import type { Stripe } from 'stripe';
import type { RefundFact, RefundRequest } from '@lanyard/domain/ports/payments';
import { fromStripeAmount, toStripeAmount } from '../../stripe/stripe-amount.ts';
import { vendorCode } from '../../vendor-code.ts';

/** The name under which our own id stands in a refund's metadata. */
export const refundLabel = 'refund_id';

/** Parameters of one refund, made of the request alone: Stripe refuses the same key with other parameters. */
export function refundParams(request: RefundRequest): Stripe.RefundCreateParams {
  return {
    payment_intent: request.processorPaymentId,
    amount: toStripeAmount(request.amount),
    reason: 'requested_by_customer',
    metadata: { [refundLabel]: request.refundId, order_id: request.orderId },
  };
}

/** Where a refund stands. One that the bank has not confirmed yet is on its way; it may still fail. */
export function refundFact(refund: Stripe.Refund): RefundFact {
  const hasFailed = refund.status === 'failed' || refund.status === 'canceled';
  return {
    processorRefundId: refund.id,
    state: hasFailed ? 'FAILED' : 'SENT',
    amount: fromStripeAmount(refund.amount, refund.currency),
    failureCode: hasFailed ? vendorCode(refund.failure_reason, refund.status) : null,
  };
}
