import { beforeEach, describe, expect, it } from 'vitest';
import type { TextStore } from '../browser/storage.ts';
import { memoryStore } from '../test-support/sample-event.ts';
import { contentKey, findOrder, noteOrder, orderFor, waitingOrder } from './order-identity.ts';

const now = Date.parse('2026-11-23T10:00:00Z');
const later = '2026-11-23T10:30:00Z';
const keysOf = (quantity: number) => ({
  content: contentKey({ quantity, buyer: 'Ana' }),
  basket: contentKey({ quantity }),
});
const two = keysOf(2);
const three = keysOf(3);

let store: TextStore;
beforeEach(() => {
  store = memoryStore();
});

describe('orderFor', () => {
  it('makes an id and a secret the server takes', () => {
    const order = orderFor(store, 'demo', two, now);
    expect(order.orderId).toMatch(/^ord_[0-9a-hjkmnp-tv-z]{20}$/);
    expect(order.secret).toMatch(/^[\w-]{43}$/);
  });

  it('goes on with the same order after a second press, a reload or in another tab', () => {
    const first = orderFor(store, 'demo', two, now);
    expect(orderFor(store, 'demo', two, now + 60_000)).toEqual(first);
  });

  it('makes a new order for another content and another event', () => {
    const first = orderFor(store, 'demo', two, now);
    expect(orderFor(store, 'demo', three, now).orderId).not.toBe(first.orderId);
    expect(orderFor(store, 'meetup', two, now).orderId).not.toBe(first.orderId);
    expect(orderFor(store, 'demo', two, now).orderId).toBe(first.orderId);
  });

  it('makes a new order once the old one is over', () => {
    const first = orderFor(store, 'demo', two, now);
    noteOrder(store, 'demo', { orderId: first.orderId }, { state: 'OVER' }, now);
    expect(orderFor(store, 'demo', two, now).orderId).not.toBe(first.orderId);
  });

  it('still knows a paid order, so that the page can ask before buying it twice', () => {
    const first = orderFor(store, 'demo', two, now);
    noteOrder(store, 'demo', { orderId: first.orderId }, { orderPath: '/o/abc' }, now);
    noteOrder(store, 'demo', { orderPath: '/o/abc' }, { state: 'PAID' }, now);
    expect(orderFor(store, 'demo', two, now)).toMatchObject({ orderId: first.orderId, state: 'PAID' });
  });

  it('takes the place of an order that waits for payment, and of no other', () => {
    const first = orderFor(store, 'demo', two, now);
    expect(orderFor(store, 'demo', three, now).replaces).toBeNull();
    noteOrder(store, 'demo', { orderId: first.orderId }, { orderPath: '/o/abc', holdUntil: later }, now);
    const four = orderFor(store, 'demo', keysOf(4), now);
    expect(four.replaces).toEqual({ orderId: first.orderId, secret: first.secret });
    // Another press sends exactly the same, whatever became of the earlier one.
    noteOrder(store, 'demo', { orderId: first.orderId }, { state: 'OVER' }, now);
    expect(orderFor(store, 'demo', keysOf(4), now)).toEqual(four);
    expect(orderFor(store, 'demo', keysOf(5), now).replaces).toBeNull();
    expect(orderFor(store, 'meetup', two, now).replaces).toBeNull();
  });

  it('goes on with the waiting order itself when nothing changed', () => {
    const first = orderFor(store, 'demo', two, now);
    noteOrder(store, 'demo', { orderId: first.orderId }, { orderPath: '/o/abc', holdUntil: later }, now);
    expect(orderFor(store, 'demo', two, now)).toMatchObject({ orderId: first.orderId, replaces: null });
    expect(findOrder(store, 'demo', first.orderId, now)?.orderPath).toBe('/o/abc');
    expect(findOrder(store, 'demo', 'ord_another', now)).toBeNull();
  });

  it('forgets after a day, as the server does', () => {
    const first = orderFor(store, 'demo', two, now);
    expect(orderFor(store, 'demo', two, now + 25 * 3_600_000).orderId).not.toBe(first.orderId);
  });

  it('survives nonsense in the store', () => {
    store.setItem('lanyard:orders:demo', '{"not":"a list"');
    expect(orderFor(store, 'demo', two, now).state).toBe('OPEN');
  });
});

describe('waitingOrder', () => {
  it('offers the order that was left at its payment page, as long as its seats are held', () => {
    const { orderId } = orderFor(store, 'demo', two, now);
    expect(waitingOrder(store, 'demo', now)).toBeNull();
    noteOrder(store, 'demo', { orderId }, { orderPath: '/o/abc', holdUntil: later }, now);
    expect(waitingOrder(store, 'demo', now)?.orderPath).toBe('/o/abc');
    expect(waitingOrder(store, 'demo', Date.parse(later) + 1)).toBeNull();
    noteOrder(store, 'demo', { orderPath: '/o/abc' }, { state: 'PAID' }, now);
    expect(waitingOrder(store, 'demo', now)).toBeNull();
  });
});

it('contentKey tells contents apart and is the same for the same content', () => {
  const keys = Array.from({ length: 2000 }, (_, index) => contentKey({ quantity: index, name: 'Ana' }));
  expect(new Set(keys).size).toBe(2000);
  expect(contentKey({ name: 'Ana' })).toBe(contentKey({ name: 'Ana' }));
});
