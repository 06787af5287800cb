import { randomCrockford, randomSecret } from '../browser/random.ts';
import { readJson, type TextStore } from '../browser/storage.ts';

const keepForMs = 24 * 60 * 60_000;
const keepAtMost = 8;

/** What this browser knows of an order it has tried to place. No names or addresses. */
export interface StoredOrder {
  /** Fingerprint of what was ordered: the same content goes on with the same order. */
  readonly content: string;
  readonly orderId: string;
  readonly secret: string;
  readonly madeAt: number;
  readonly state: 'OPEN' | 'PAID' | 'OVER';
  readonly orderPath: string | null;
  readonly holdUntil: string | null;
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

/** The order this content belongs to: the one of an earlier press, reload or other tab, or a new one. */
export function orderFor(store: TextStore, slug: string, content: string, now: number): StoredOrder {
  const orders = readOrders(store, slug, now);
  const known = orders.findLast((order) => order.content === content && order.state !== 'OVER');
  if (known) return known;
  const order: StoredOrder = {
    content,
    orderId: `ord_${randomCrockford(20)}`,
    secret: randomSecret(32),
    madeAt: now,
    state: 'OPEN',
    orderPath: null,
    holdUntil: null,
  };
  writeOrders(store, slug, [...orders, order]);
  return order;
}

/** Notes what became of an order, found by its id or by the path of its page. */
export function noteOrder(
  store: TextStore,
  slug: string,
  which: { readonly orderId: string } | { readonly orderPath: string },
  change: Partial<Pick<StoredOrder, 'state' | 'orderPath' | 'holdUntil'>>,
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
