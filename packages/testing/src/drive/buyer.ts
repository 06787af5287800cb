import { randomBytes } from 'node:crypto';
import { randomId } from '@lanyard/crypto/random';
import type { OrderProgress, OrderView } from '@lanyard/domain/orders/order-view';
import type { PlaceAnswer } from '@lanyard/domain/orders/place-answer';
import type { PlaceOrderInput } from '@lanyard/domain/orders/place-order.schema';
import { mutate, query, type TrpcAnswer } from './trpc.ts';

/** A basket: quantity and price shown, by ticket type (or by `item/variant`, for swag). */
export type Basket = Readonly<Record<string, { readonly quantity: number; readonly shownUnitMinor: number }>>;

/** What a browser would send for a new order: id and secret freshly made. */
export function newOrder(options: {
  readonly eventSlug: string;
  readonly basket: Basket;
  /** Quantity and price shown, by `item/variant`. */
  readonly swag?: Basket;
  readonly workshops?: PlaceOrderInput['workshops'];
  readonly upgrade?: PlaceOrderInput['upgrade'];
  readonly coupon?: PlaceOrderInput['coupon'];
  /** The order, as it was sent, whose place this one takes. */
  readonly replaces?: Pick<PlaceOrderInput, 'orderId' | 'secret'>;
  readonly name?: string;
  readonly email?: string;
  readonly attendees?: PlaceOrderInput['attendees'];
}): PlaceOrderInput {
  const tag = randomBytes(4).toString('hex');
  return {
    orderId: randomId('ord'),
    secret: randomBytes(32).toString('base64url'),
    eventSlug: options.eventSlug,
    lines: Object.entries(options.basket).map(([ticketTypeKey, line]) => ({ ticketTypeKey, ...line })),
    swag: Object.entries(options.swag ?? {}).map(([name, line]) => {
      const [itemKey = '', variantKey = ''] = name.split('/');
      return { itemKey, variantKey, ...line };
    }),
    workshops: options.workshops ?? [],
    upgrade: options.upgrade ?? null,
    coupon: options.coupon ?? null,
    replaces: options.replaces
      ? { orderId: options.replaces.orderId, secret: options.replaces.secret }
      : null,
    buyer: { name: options.name ?? `Buyer ${tag}`, email: options.email ?? `buyer-${tag}@example.org` },
    attendees: options.attendees ?? [],
  };
}

/** Presses "Pay". */
export function placeOrder(webUrl: string, order: PlaceOrderInput): Promise<TrpcAnswer<PlaceAnswer>> {
  return mutate<PlaceAnswer>(webUrl, 'orders.place', order);
}

/** The token in an order's path. */
export const tokenOf = (orderPath: string): string => orderPath.replace(/^\/o\//, '');

/** Where an order stands, as its page asks. */
export function readProgress(webUrl: string, token: string): Promise<TrpcAnswer<OrderProgress>> {
  return query<OrderProgress>(webUrl, 'orders.progress', { token });
}

/** An order as its page shows it. */
export function readOrder(webUrl: string, token: string): Promise<TrpcAnswer<OrderView>> {
  return query<OrderView>(webUrl, 'orders.view', { token });
}

/** Pays on the sandbox's page without a browser. */
export async function pay(
  payUrl: string,
  card?: string,
): Promise<{ status: 'succeeded' | 'declined' | 'closed'; declineCode?: string }> {
  const { origin, pathname } = new URL(payUrl);
  const sessionId = pathname.split('/').at(-1) ?? '';
  const response = await fetch(`${origin}/api/sessions/${sessionId}/pay`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(card ? { card } : {}),
    signal: AbortSignal.timeout(20_000),
  });
  if (!response.ok) return { status: 'closed' };
  // The sandbox's documented answer.
  return (await response.json()) as { status: 'succeeded' | 'declined'; declineCode?: string };
}

/** Asks until something is so, or throws after `withinMs`, saying what was seen last. */
export async function until<Seen>(
  what: string,
  look: () => Promise<Seen>,
  isSo: (seen: Seen) => boolean,
  withinMs = 20_000,
): Promise<Seen> {
  const giveUpAt = Date.now() + withinMs;
  let last: unknown = 'nothing';
  for (;;) {
    try {
      const seen = await look();
      if (isSo(seen)) return seen;
      last = seen;
    } catch (error) {
      last = error;
    }
    if (Date.now() > giveUpAt)
      throw new Error(`${what}: not so within ${withinMs} ms; last seen ${describe(last)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function describe(seen: unknown): string {
  return seen instanceof Error ? seen.message : JSON.stringify(seen)?.slice(0, 500);
}
