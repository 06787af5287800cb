import type Stripe from 'stripe';
import type { SessionRecord } from '../../store/records.ts';

/** A payment session as the vendor answers it; `line_items` only comes when it is expanded. */
export function serializeSession(session: SessionRecord, publicUrl: string): Stripe.Checkout.Session {
  return {
    id: session.id,
    object: 'checkout.session',
    adaptive_pricing: null,
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: null,
    amount_subtotal: session.amountMinor + (session.discount?.amountMinor ?? 0),
    amount_total: session.amountMinor,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    cancel_url: session.cancelUrl,
    client_reference_id: session.clientReferenceId,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: toSeconds(session.createdAt),
    currency: session.currency,
    currency_conversion: null,
    custom_fields: [],
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: null,
      terms_of_service_acceptance: null,
    },
    customer: null,
    customer_account: null,
    customer_creation: 'if_required',
    customer_details: customerDetails(session),
    customer_email: session.customerEmail,
    discounts: session.discount
      ? [{ coupon: session.discount.couponId, promotion_code: session.discount.promotionCodeId }]
      : [],
    expires_at: session.expiresAtSeconds,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale: session.locale,
    managed_payments: null,
    metadata: session.metadata,
    mode: 'payment',
    origin_context: null,
    payment_intent: session.paymentIntentId,
    payment_link: null,
    payment_method_collection: 'if_required',
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: session.paymentMethodTypes,
    payment_status: session.paymentStatus,
    permissions: null,
    phone_number_collection: { enabled: false },
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: session.status,
    submit_type: session.submitType,
    subscription: null,
    success_url: session.successUrl,
    total_details: {
      amount_discount: session.discount?.amountMinor ?? 0,
      amount_shipping: 0,
      amount_tax: 0,
    },
    ui_mode: 'hosted_page',
    url: session.status === 'open' ? payPageUrl(session, publicUrl) : null,
    wallet_options: null,
  };
}

/** Where the buyer pays. */
export function payPageUrl(session: SessionRecord, publicUrl: string): string {
  return `${publicUrl}/pay/${session.id}`;
}

/** Milliseconds to the vendor's whole seconds. */
export function toSeconds(ms: number): number {
  return Math.floor(ms / 1000);
}

function customerDetails(session: SessionRecord): Stripe.Checkout.Session['customer_details'] {
  if (!session.customerEmail && !session.customerName) return null;
  return {
    address: null,
    business_name: null,
    email: session.customerEmail,
    individual_name: null,
    name: session.customerName,
    phone: null,
    tax_exempt: 'none',
    tax_ids: [],
  };
}
