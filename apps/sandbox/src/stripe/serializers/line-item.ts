import type Stripe from 'stripe';
import type { LineItemRecord, SessionRecord } from '../../store/records.ts';
import { toSeconds } from './session.ts';

/** On the wire a decimal is a string; the SDK turns it into its own class. */
type WirePrice = Omit<Stripe.Price, 'unit_amount_decimal'> & { unit_amount_decimal: string };

/** A line item as it travels. */
export type WireLineItem = Omit<Stripe.LineItem, 'price'> & { price: WirePrice };

/** One line of a session as the vendor answers it. */
export function serializeLineItem(item: LineItemRecord, session: SessionRecord): WireLineItem {
  const amount = item.unitAmountMinor * item.quantity;
  return {
    id: item.id,
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency: session.currency,
    description: item.name,
    metadata: {},
    price: serializePrice(item, session),
    quantity: item.quantity,
  };
}

function serializePrice(item: LineItemRecord, session: SessionRecord): WirePrice {
  return {
    id: item.priceId,
    object: 'price',
    // A price given inside a session is for that session only.
    active: false,
    billing_scheme: 'per_unit',
    created: toSeconds(session.createdAt),
    currency: session.currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    product: item.productId,
    recurring: null,
    tax_behavior: 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: 'one_time',
    unit_amount: item.unitAmountMinor,
    unit_amount_decimal: String(item.unitAmountMinor),
  };
}
