import type { Context } from '../context.ts';
import type { Changes } from '../store/store.ts';
import { invalidRequest } from './errors.ts';
import { serializeCharge } from './serializers/charge.ts';
import { serializeCoupon } from './serializers/coupon.ts';
import { serializeLineItems } from './serializers/line-item.ts';
import { serializePaymentIntent } from './serializers/payment-intent.ts';
import { serializePromotionCode } from './serializers/promotion-code.ts';

const MAX_DEPTH = 4;
/** Properties that are left out unless they are asked for, and stay out when there is nothing in them. */
const INCLUDABLE = new Set(['applies_to']);

/**
 * Replaces ids inside a freshly serialized object by the objects they stand for, along paths such as
 * `payment_intent.latest_charge`; `uncommitted` is what the same call is about to change.
 */
export function expandObject<T extends object>(
  context: Context,
  object: T,
  paths: string[] | undefined,
  uncommitted: Changes = {},
): T {
  const known = lookups(context, uncommitted);
  for (const path of paths ?? []) {
    const fields = path.split('.');
    if (fields.length > MAX_DEPTH) {
      throw invalidRequest(`You cannot expand more than ${MAX_DEPTH} levels of a property.`, {
        param: 'expand',
      });
    }
    expandPath(known, object, fields);
  }
  return object;
}

function expandPath(known: Lookups, target: object, [field, ...rest]: string[]): void {
  if (field === undefined) return;
  if (field === 'line_items') includeLineItems(known, target);
  if (field === 'applies_to') includeProducts(known, target);
  let value: unknown = Reflect.get(target, field);
  if (value === null || (value === undefined && INCLUDABLE.has(field))) return;
  if (typeof value === 'string') {
    value = resolve(known, field, value);
    Reflect.set(target, field, value);
  }
  if (typeof value !== 'object' || value === null) {
    throw invalidRequest(`This property cannot be expanded (${field}).`, { param: 'expand' });
  }
  for (const item of Array.isArray(value) ? value : [value]) {
    if (typeof item === 'object' && item !== null) expandPath(known, item, rest);
  }
}

type Lookups = ReturnType<typeof lookups>;

function lookups({ store, now }: Context, uncommitted: Changes) {
  return {
    now: now(),
    session: (id: string) => uncommitted.sessions?.find((one) => one.id === id) ?? store.sessions.get(id),
    charge: (id: string) => uncommitted.charges?.find((one) => one.id === id) ?? store.charges.get(id),
    intent: (id: string) =>
      uncommitted.paymentIntents?.find((one) => one.id === id) ?? store.paymentIntents.get(id),
    coupon: (id: string) => uncommitted.coupons?.find((one) => one.id === id) ?? store.coupons.get(id),
    promotionCode: (id: string) =>
      uncommitted.promotionCodes?.find((one) => one.id === id) ?? store.promotionCodes.get(id),
  };
}

function resolve(known: Lookups, field: string, id: string): object | undefined {
  if (field === 'payment_intent') {
    const intent = known.intent(id);
    const session = intent && known.session(intent.sessionId);
    return intent && session && serializePaymentIntent(intent, session);
  }
  if (field === 'latest_charge' || field === 'charge') {
    const charge = known.charge(id);
    const session = charge && known.session(charge.sessionId);
    return charge && session && serializeCharge(charge, session);
  }
  if (field === 'coupon') {
    const coupon = known.coupon(id);
    return coupon && serializeCoupon(coupon, known.now);
  }
  if (field === 'promotion_code') {
    const promotionCode = known.promotionCode(id);
    const coupon = promotionCode && known.coupon(promotionCode.couponId);
    return coupon && serializePromotionCode(promotionCode, coupon, known.now);
  }
  return undefined;
}

/** The products a coupon is for; as at the vendor, a coupon for everything has no such property. */
function includeProducts(known: Lookups, target: object): void {
  const id: unknown = Reflect.get(target, 'id');
  const products = typeof id === 'string' ? known.coupon(id)?.productIds : undefined;
  if (products) Reflect.set(target, 'applies_to', { products });
}

function includeLineItems(known: Lookups, target: object): void {
  const id: unknown = Reflect.get(target, 'id');
  const session = typeof id === 'string' ? known.session(id) : undefined;
  if (!session) return;
  Reflect.set(target, 'line_items', {
    object: 'list',
    data: serializeLineItems(session),
    has_more: false,
    url: `/v1/checkout/sessions/${session.id}/line_items`,
  });
}
