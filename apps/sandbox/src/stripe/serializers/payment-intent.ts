import type Stripe from 'stripe';
import type { PaymentIntentRecord, SessionRecord } from '../../store/records.ts';
import { declineFields } from '../errors.ts';
import { toSeconds } from './session.ts';

/** A payment intent as the vendor answers it. */
export function serializePaymentIntent(
  intent: PaymentIntentRecord,
  session: SessionRecord,
): Stripe.PaymentIntent {
  const isPaid = intent.status === 'succeeded';
  return {
    id: intent.id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: intent.amountMinor,
    amount_capturable: 0,
    amount_received: isPaid ? intent.amountMinor : 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: intent.canceledAt === null ? null : toSeconds(intent.canceledAt),
    cancellation_reason: intent.canceledAt === null ? null : 'automatic',
    capture_method: 'automatic_async',
    client_secret: intent.clientSecret,
    confirmation_method: 'automatic',
    created: toSeconds(intent.createdAt),
    currency: intent.currency,
    customer: null,
    customer_account: null,
    description: session.payment.description,
    excluded_payment_method_types: null,
    last_payment_error: lastPaymentError(intent),
    latest_charge: intent.latestChargeId,
    livemode: false,
    managed_payments: null,
    metadata: intent.metadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: isPaid ? intent.paymentMethodId : null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: session.paymentMethodTypes,
    payment_record: null,
    processing: null,
    receipt_email: session.payment.receiptEmail,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: session.payment.statementDescriptor,
    statement_descriptor_suffix: session.payment.statementDescriptorSuffix,
    status: intent.status,
    transfer_data: null,
    transfer_group: null,
  };
}

function lastPaymentError(intent: PaymentIntentRecord): Stripe.PaymentIntent['last_payment_error'] {
  if (!intent.lastDecline) return null;
  return { type: 'card_error', charge: intent.latestChargeId, ...declineFields(intent.lastDecline) };
}
