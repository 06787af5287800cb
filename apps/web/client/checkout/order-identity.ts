import type { Basket } from '@lanyard/domain/pricing/basket';
import { randomCrockford, randomSecret } from '../browser/random.ts';
import { readJson, type TextStore } from '../browser/storage.ts';

const keepForMs = 24 * 60 * 60_000;
const keepAtMost = 8;

/** An order and the secret by which this browser proves that it is its own. */
export interface OwnOrder {
  readonly orderId: string;
  readonly secret: string;
}

/** Fingerprints of what is ordered: all of it, people and prices included, and only the things and quantities. */
export interface ContentKeys {
  readonly content: string;
  readonly basket: string;
}

/** What this browser knows of an order it has tried to place. No names or addresses. */
export interface StoredOrder extends OwnOrder, ContentKeys {
  readonly madeAt: number;
  readonly state: 'OPEN' | 'PAID' | 'OVER';
  readonly orderPath: string | null;
  readonly holdUntil: string | null;
  /** When it was completed, milliseconds since 1970; null before. */
  readonly paidAt: number | null;
  /** The earlier order whose place it takes; sent again with each press, since it is part of the order. */
  readonly replaces: OwnOrder | null;
}

const storeKey = (slug: string) => `lanyard:orders:${slug}`;

function isStoredOrder(value: unknown): value is StoredOrder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'orderId' in value &&
    'content' in value &&
    'madeAt' in value
  );
}

function readOrders(store: TextStore, slug: string, now: number): readonly StoredOrder[] {
  const value = readJson(store, storeKey(slug));
  return Array.isArray(value)
    ? value.filter(isStoredOrder).filter((order) => now - order.madeAt < keepForMs)
    : [];
}

function writeOrders(store: TextStore, slug: string, orders: readonly StoredOrder[]): void {
  store.setItem(storeKey(slug), JSON.stringify(orders.slice(-keepAtMost)));
}

/**
 * Fingerprint of an order's content: 53 bits, enough to tell one browser's few orders apart without keeping
 * what people typed (cyrb53, public domain).
 */
export function contentKey(content: unknown): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const char of JSON.stringify(content)) {
    const code = char.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/** Fingerprint of things and quantities alone, whatever they cost. */
export function basketKey({ lines, swag, workshops = [] }: Basket): string {
  return contentKey([
    ...lines.map(({ ticketTypeKey, quantity }) => [ticketTypeKey, quantity]),
    ...swag.map(({ itemKey, variantKey, quantity }) => [itemKey, variantKey, quantity]),
    ...workshops.map(({ workshopKey, ticketPosition }) => [workshopKey, ticketPosition]),
  ]);
}

/**
 * The order this content belongs to: the one of an earlier press, reload or other tab, or a new one. A new one
 * takes the place of an earlier one that still waits for its payment.
 */
export function orderFor(store: TextStore, slug: string, keys: ContentKeys, now: number): StoredOrder {
  const orders = readOrders(store, slug, now);
  const known = orders.findLast((order) => order.content === keys.content && order.state !== 'OVER');
  if (known) return known;
  const earlier = waitingOrder(store, slug, now);
  const order: StoredOrder = {
    ...keys,
    orderId: `ord_${randomCrockford(20)}`,
    secret: randomSecret(32),
    madeAt: now,
    state: 'OPEN',
    orderPath: null,
    holdUntil: null,
    paidAt: null,
    replaces: earlier && { orderId: earlier.orderId, secret: earlier.secret },
  };
  writeOrders(store, slug, [...orders, order]);
  return order;
}

/** Notes what became of an order, found by its id or by the path of its page. */
export function noteOrder(
  store: TextStore,
  slug: string,
  which: { readonly orderId: string } | { readonly orderPath: string },
  change: Partial<Pick<StoredOrder, 'state' | 'orderPath' | 'holdUntil' | 'paidAt'>>,
  now: number,
): void {
  const isIt = (order: StoredOrder) =>
    'orderId' in which ? order.orderId === which.orderId : order.orderPath === which.orderPath;
  const orders = readOrders(store, slug, now);
  writeOrders(
    store,
    slug,
    orders.map((order) => (isIt(order) ? { ...order, ...change } : order)),
  );
}

/** What is known of one order; null when this browser has forgotten it. */
export function findOrder(store: TextStore, slug: string, orderId: string, now: number): StoredOrder | null {
  return readOrders(store, slug, now).find((order) => order.orderId === orderId) ?? null;
}

/** The newest order that was left at its payment page while its seats are still held. */
export function waitingOrder(store: TextStore, slug: string, now: number): StoredOrder | null {
  return (
    readOrders(store, slug, now).findLast(
      (order) =>
        order.state === 'OPEN' &&
        order.orderPath !== null &&
        order.holdUntil !== null &&
        Date.parse(order.holdUntil) > now,
    ) ?? null
  );
}
