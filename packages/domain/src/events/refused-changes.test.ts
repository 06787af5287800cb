import { describe, expect, it } from 'vitest';
import { parseEventFile } from './check-event-file.ts';
import { type EventSales, refusedChanges } from './refused-changes.ts';

const shirt = (sizes: Record<string, number>) => ({
  key: 'shirt',
  name: 'Shirt',
  about: 'Cotton.',
  price: 24,
  variants: Object.entries(sizes).map(([key, stock]) => ({ key, name: key, stock })),
});
const workshop = (key: string, capacity: number, room = key) => ({
  key,
  title: key,
  about: 'Hands on.',
  room,
  roomLimit: 40,
  capacity,
  startsAt: '2027-05-11T09:30',
  minutes: 60,
});
const type = (key: string, quotas: string[]) => ({
  key,
  name: key,
  audience: 'Everybody.',
  includes: [],
  price: 290,
  quotas,
});
const quota = (key: string, capacity: number) => ({ key, name: key, capacity });
const coupon = { code: 'EARLY', percentOff: 20, capacity: 50 };
const file = {
  slug: 'conf',
  name: 'Conf',
  currency: 'EUR',
  timeZone: 'Europe/Lisbon',
  startsAt: '2027-05-11T09:00',
  endsAt: '2027-05-13T18:00',
  taxPercent: 23,
  tagline: 'T',
  headline: 'H',
  lead: 'L',
  venue: { name: 'V', address: 'A', city: 'C', country: 'P', about: 'X' },
  quotas: [quota('hall', 100), quota('lab', 20)],
  ticketTypes: [type('standard', ['hall']), type('plus', ['hall', 'lab'])],
  swag: [shirt({ s: 10, m: 20 })],
  workshops: [workshop('sagas', 30), workshop('tests', 30)],
  coupons: [coupon],
};
const sold: EventSales = {
  orders: 4,
  quotas: { hall: { held: 2, sold: 7 }, lab: { held: 0, sold: 0 } },
  ticketTypes: { standard: { orders: 4, openOrders: 3 }, plus: { orders: 1, openOrders: 0 } },
  variants: { 'shirt/s': { held: 1, sold: 0, orders: 1, openOrders: 1 } },
  workshops: { sagas: { taken: 12, waiting: 3, isNamed: true } },
  madeCoupons: ['EARLY'],
};
const nothing: EventSales = {
  orders: 0,
  quotas: {},
  ticketTypes: {},
  variants: {},
  workshops: {},
  madeCoupons: [],
};

function sentences(change: object, sales = sold): string[] {
  return refusedChanges(parseEventFile(file), parseEventFile({ ...file, ...change }), sales).map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );
}

describe('what was sold', () => {
  it.each<[object, string[]]>([
    [{ slug: 'other' }, ['slug: has to stay conf: links that were mailed lead there']],
    [{ currency: 'USD' }, ['currency: has to stay EUR: there are orders in it']],
    [
      { timeZone: 'Europe/Paris' },
      ['timeZone: has to stay Europe/Lisbon: mails and receipts tell their times in it'],
    ],
    [
      { quotas: [quota('hall', 8), quota('lab', 0)] },
      ['quotas.0.capacity: use at least 9: 7 are sold and 2 are held by orders under way'],
    ],
    [
      { quotas: [quota('lab', 20)], ticketTypes: [type('standard', ['lab']), type('plus', ['lab'])] },
      [
        'quotas: "hall" has to stay: of its seats, 7 are sold and 2 are held by orders under way',
        'ticketTypes.0.quotas: have to stay hall: tickets that are ordered are counted there',
      ],
    ],
    [
      { ticketTypes: [type('other', ['hall'])] },
      [
        'ticketTypes: "standard" has to stay: 4 orders name it. To stop selling it, lower the capacity of its quotas to what is sold',
        'ticketTypes: "plus" has to stay: 1 order names it. To stop selling it, lower the capacity of its quotas to what is sold',
      ],
    ],
    [{ ticketTypes: [type('standard', ['hall']), type('plus', ['lab'])] }, []],
    [
      { swag: [shirt({ m: 20 })] },
      [
        'swag.0.variants: "shirt/s" has to stay: 1 order names it. To stop selling it, lower its stock to what is sold',
      ],
    ],
    [
      { swag: [] },
      ['swag: "shirt/s" has to stay: 1 order names it. To stop selling it, lower its stock to what is sold'],
    ],
    [
      { swag: [shirt({ s: 0, m: 0 })] },
      ['swag.0.variants.0.stock: use at least 1: 1 is held by orders under way'],
    ],
    [
      { workshops: [workshop('sagas', 11)] },
      ['workshops.0.capacity: use at least 12: so many of its seats are taken or offered'],
    ],
    [{ workshops: [] }, ['workshops: "sagas" has to stay: 12 of its seats are taken and 3 people wait']],
    [
      { coupons: [{ ...coupon, capacity: 60 }] },
      ['coupons.0: is made already: change its terms at the payment processor, or choose another code'],
    ],
    [{ coupons: [] }, []],
    [{ headline: 'Anything else', startsAt: '2027-05-10T09:00' }, []],
  ])('answers %j', (change, expected) => {
    expect(sentences(change)).toEqual(expected);
  });

  it('forbids nothing while nothing is', () => {
    const other = { ...file, slug: 'other', currency: 'USD', swag: [], workshops: [] };
    expect(sentences({ ...other, coupons: [{ ...coupon, capacity: 1 }] }, nothing)).toEqual([]);
  });
});
