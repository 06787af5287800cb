import type Stripe from 'stripe';
import type { RefundRecord } from '../../store/records.ts';
import { toSeconds } from './session.ts';

/** A refund as the vendor answers it. */
export function serializeRefund(refund: RefundRecord): Stripe.Refund {
  return {
    id: refund.id,
    object: 'refund',
    amount: refund.amountMinor,
    balance_transaction: null,
    charge: refund.chargeId,
    created: toSeconds(refund.createdAt),
    currency: refund.currency,
    customer: null,
    customer_account: null,
    destination_details: {
      type: 'card',
      card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' },
    },
    metadata: refund.metadata,
    payment_intent: refund.paymentIntentId,
    payment_method: null,
    reason: refund.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: refund.failedAt === undefined ? 'succeeded' : 'failed',
    ...(refund.failedAt === undefined ? {} : { failure_reason: 'expired_or_canceled_card' }),
    transfer_reversal: null,
  };
}
