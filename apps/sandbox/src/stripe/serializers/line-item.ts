import type Stripe from 'stripe';
import type { LineItemRecord, SessionRecord } from '../../store/records.ts';
import { shareDiscount } from '../discount-amount.ts';
import { toSeconds } from './session.ts';

/** On the wire a decimal is a string; the SDK turns it into its own class. */
type WirePrice = Omit<Stripe.Price, 'unit_amount_decimal'> & { unit_amount_decimal: string };

/** A line item as it travels. */
export type WireLineItem = Omit<Stripe.LineItem, 'price'> & { price: WirePrice };

/** The lines of a session as the vendor answers them, each with its share of the discount. */
export function serializeLineItems(session: SessionRecord): WireLineItem[] {
  const amounts = session.lineItems.map(({ unitAmountMinor, quantity }) => unitAmountMinor * quantity);
  const shares = shareDiscount(session.discount?.amountMinor ?? 0, amounts);
  return session.lineItems.map((item, index) => serializeLineItem(item, session, shares[index] ?? 0));
}

function serializeLineItem(
  item: LineItemRecord,
  session: SessionRecord,
  discountMinor: number,
): WireLineItem {
  const amount = item.unitAmountMinor * item.quantity;
  return {
    id: item.id,
    object: 'item',
    adjustable_quantity: null,
    amount_discount: discountMinor,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount - discountMinor,
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
