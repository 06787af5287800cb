import { z } from 'zod';
import type { Context, Outcome } from '../../context.ts';
import { newId } from '../../ids.ts';
import type { SessionRecord } from '../../store/records.ts';
import { invalidRequest } from '../errors.ts';
import { currencyCode, expand, integer, list, metadata, text, url } from '../params.ts';
import { findDiscount } from './find-discount.ts';

const lineItem = z.strictObject({
  price_data: z.strictObject({
    currency: currencyCode,
    unit_amount: integer(0, 99_999_999),
    product_data: z.strictObject({
      name: text(),
      description: text().optional(),
      images: list(url, 8).optional(),
      metadata: metadata.optional(),
    }),
    tax_behavior: z.enum(['exclusive', 'inclusive', 'unspecified']).optional(),
  }),
  quantity: integer(1, 999_999),
});

/** The parameters of `POST /v1/checkout/sessions` that the sandbox understands. */
export const createSessionParams = z.strictObject({
  mode: z.literal('payment', { error: 'Invalid mode: the sandbox supports payment only' }),
  line_items: list(lineItem, 100),
  discounts: list(
    z.strictObject({ coupon: text().optional(), promotion_code: text().optional() }),
    1,
  ).optional(),
  success_url: url,
  cancel_url: url.optional(),
  client_reference_id: text(200).optional(),
  metadata: metadata.optional(),
  payment_intent_data: z
    .strictObject({
      metadata: metadata.optional(),
      description: text(1000).optional(),
      receipt_email: text().optional(),
      statement_descriptor: text(22).optional(),
      statement_descriptor_suffix: text(22).optional(),
    })
    .optional(),
  customer_email: text()
    .regex(/^[^\s@]+@[^\s@]+$/, { error: 'Invalid email address' })
    .optional(),
  expires_at: integer(0, 1e12).optional(),
  locale: text(10).optional(),
  payment_method_types: list(
    z.literal('card', 'Invalid payment_method_types: the sandbox supports card only'),
    1,
  ).optional(),
  submit_type: z.enum(['auto', 'book', 'donate', 'pay']).optional(),
  ui_mode: z.literal('hosted_page', 'Invalid ui_mode: the sandbox supports hosted_page only').optional(),
  expand,
});

/** Parameters the vendor knows and the sandbox does not yet. */
export const NOT_BUILT = [
  'adaptive_pricing',
  'after_expiration',
  'allow_promotion_codes',
  'automatic_tax',
  'billing_address_collection',
  'branding_settings',
  'consent_collection',
  'currency',
  'custom_fields',
  'custom_text',
  'customer',
  'customer_creation',
  'customer_update',
  'excluded_payment_method_types',
  'invoice_creation',
  'name_collection',
  'optional_items',
  'payment_method_configuration',
  'payment_method_options',
  'phone_number_collection',
  'return_url',
  'shipping_address_collection',
  'shipping_options',
  'tax_id_collection',
  'wallet_options',
];

/** The least the vendor charges, in minor units, where it is not 50. */
const MINIMUM_MINOR: Record<string, number> = {
  gbp: 30,
  czk: 1500,
  dkk: 250,
  huf: 17_500,
  nok: 300,
  pln: 200,
  sek: 300,
};

const MIN_OPEN_SECONDS = 30 * 60;
const MAX_OPEN_SECONDS = 24 * 60 * 60;

/** Opens a payment session; what it takes off is settled at this moment, and counted when it is completed. */
export function createSession(
  context: Context,
  params: z.output<typeof createSessionParams>,
): Outcome & { session: SessionRecord } {
  const now = context.now();
  const createdSeconds = Math.floor(now / 1000);
  const currency = oneCurrency(params.line_items);
  const subtotalMinor = params.line_items.reduce(
    (sum, item) => sum + item.price_data.unit_amount * item.quantity,
    0,
  );
  const [asked] = params.discounts ?? [];
  const discount = asked && findDiscount(context, asked, { amountMinor: subtotalMinor, currency });
  const amountMinor = subtotalMinor - (discount?.amountMinor ?? 0);
  refuseTooLittle(amountMinor, currency);
  const session: SessionRecord = {
    id: newId('cs_test_', 58),
    createdAt: now,
    expiresAtSeconds: expiresAt(params.expires_at, createdSeconds),
    status: 'open',
    paymentStatus: 'unpaid',
    currency,
    amountMinor,
    ...(discount ? { discount } : {}),
    lineItems: params.line_items.map(({ price_data: price, quantity }) => ({
      id: newId('li_'),
      priceId: newId('price_'),
      productId: newId('prod_', 14),
      name: price.product_data.name,
      description: price.product_data.description ?? null,
      unitAmountMinor: price.unit_amount,
      quantity,
    })),
    successUrl: params.success_url,
    cancelUrl: params.cancel_url ?? null,
    clientReferenceId: params.client_reference_id ?? null,
    metadata: params.metadata ?? {},
    payment: {
      metadata: params.payment_intent_data?.metadata ?? {},
      description: params.payment_intent_data?.description ?? null,
      receiptEmail: params.payment_intent_data?.receipt_email ?? null,
      statementDescriptor: params.payment_intent_data?.statement_descriptor ?? null,
      statementDescriptorSuffix: params.payment_intent_data?.statement_descriptor_suffix ?? null,
    },
    customerEmail: params.customer_email ?? null,
    customerName: null,
    locale: params.locale ?? null,
    submitType: params.submit_type ?? null,
    paymentMethodTypes: params.payment_method_types ?? ['card'],
    paymentIntentId: null,
  };
  return { session, changes: { sessions: [session] }, events: [] };
}

type LineItems = z.output<typeof createSessionParams>['line_items'];

function oneCurrency(items: LineItems): string {
  const [currency, ...others] = new Set(items.map((item) => item.price_data.currency));
  if (currency === undefined)
    throw invalidRequest('Missing required param: line_items.', {
      code: 'parameter_missing',
      param: 'line_items',
    });
  if (others.length > 0) {
    throw invalidRequest('All line items of a Checkout Session must be in the same currency.', {
      param: 'line_items',
    });
  }
  return currency;
}

function refuseTooLittle(amountMinor: number, currency: string): void {
  const minimum = MINIMUM_MINOR[currency] ?? 50;
  // Nothing at all is an order like any other, one that asks for no card.
  if (amountMinor === 0 || amountMinor >= minimum) return;
  const message = `The Checkout Session's total amount must be at least ${minimum} in the smallest unit of ${currency}; this one is ${amountMinor}.`;
  throw invalidRequest(message, { code: 'amount_too_small' });
}

function expiresAt(asked: number | undefined, createdSeconds: number): number {
  if (asked === undefined) return createdSeconds + MAX_OPEN_SECONDS;
  const problem =
    asked < createdSeconds + MIN_OPEN_SECONDS
      ? 'at least 30 minutes'
      : asked > createdSeconds + MAX_OPEN_SECONDS
        ? 'less than 24 hours'
        : undefined;
  if (!problem) return asked;
  throw invalidRequest(`The \`expires_at\` timestamp must be ${problem} from Checkout Session creation.`, {
    param: 'expires_at',
  });
}
