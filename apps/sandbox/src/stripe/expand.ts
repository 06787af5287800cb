import type { Context } from '../context.ts';
import type { Changes } from '../store/store.ts';
import { invalidRequest } from './errors.ts';
import { serializeCharge } from './serializers/charge.ts';
import { serializeLineItem } from './serializers/line-item.ts';
import { serializePaymentIntent } from './serializers/payment-intent.ts';

const MAX_DEPTH = 4;

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
  let value: unknown = Reflect.get(target, field);
  if (value === null) return;
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

function lookups({ store }: Context, uncommitted: Changes) {
  return {
    session: (id: string) => uncommitted.sessions?.find((one) => one.id === id) ?? store.sessions.get(id),
    charge: (id: string) => uncommitted.charges?.find((one) => one.id === id) ?? store.charges.get(id),
    intent: (id: string) =>
      uncommitted.paymentIntents?.find((one) => one.id === id) ?? store.paymentIntents.get(id),
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
  return undefined;
}

function includeLineItems(known: Lookups, target: object): void {
  const id: unknown = Reflect.get(target, 'id');
  const session = typeof id === 'string' ? known.session(id) : undefined;
  if (!session) return;
  Reflect.set(target, 'line_items', {
    object: 'list',
    data: session.lineItems.map((item) => serializeLineItem(item, session)),
    has_more: false,
    url: `/v1/checkout/sessions/${session.id}/line_items`,
  });
}
