import type { OrderRow } from '@lanyard/domain/staff/order-list-view';
import type { SearchAnswer } from '@lanyard/domain/staff/search-view';
import { Activity, ReceiptText } from 'lucide-react';
import { expect, it } from 'vitest';
import type { Room } from '../shell/rooms.ts';
import { foundGroups, roomItems } from './palette-items.ts';

const rooms: readonly Room[] = [
  { key: 'orders', to: '/e/$slug/orders', right: 'orders.read', Icon: ReceiptText },
  { key: 'system', to: '/system', right: 'system.read', Icon: Activity },
];
const order: OrderRow = {
  ...{ orderId: 'ord_1', reference: '7K2Q9F', buyer: null, what: '1 × Conference', grossMinor: 29000 },
  ...{ state: 'DONE', refund: 'NONE', placedAt: '2026-11-23T12:00:00.000Z', couponCode: null },
  needsPerson: false,
};
const nothing: SearchAnswer = {
  ...{ currency: 'EUR', timeZone: 'Europe/Lisbon', orders: [], tickets: [], isSimilar: false },
  ...{ people: [], withoutPeople: false, coupons: [], workshops: [] },
};
const person = { name: 'Ada', email: 'ada@example.org' };

it('finds pages by the beginning of their name, all of them while nothing is typed', () => {
  const titles = (text: string) => roomItems(rooms, text).map(({ title }) => title);
  expect(titles(' ')).toEqual(['Orders', 'System']);
  expect(titles('SYS')).toEqual(['System']);
  expect(titles('rders')).toEqual([]);
  expect(titles('?')).toEqual([]);
});

it('says what was only probably meant, and leads to whole lists where people were found', () => {
  const keys = (answer: Partial<SearchAnswer>, seesOrders = true) =>
    foundGroups({ ...nothing, ...answer }, { text: 'ada', seesOrders }).map(
      ({ key, items }) => `${key} ${items.map(({ id }) => id).join(' ')}`,
    );
  expect(keys({})).toEqual([]);
  expect(keys({ orders: [order] })).toEqual(['orders order-ord_1']);
  expect(keys({ orders: [order], isSimilar: true })).toEqual(['similar order-ord_1']);
  const hit = { person, foundBy: 'NAME_WHOLE', company: null, at: { kind: 'ORDER', row: order } } as const;
  expect(keys({ people: [hit] })).toEqual(['people person-ORDER-7K2Q9F', 'lists all-orders all-tickets']);
  expect(keys({ people: [hit] }, false)).toEqual(['people person-ORDER-7K2Q9F', 'lists all-tickets']);
});
