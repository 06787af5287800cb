import type { WorkshopView } from '@lanyard/domain/events/event-view';
import { expect, it } from 'vitest';
import { anEntry } from '../test-support/an-entry.ts';
import { availabilityOf } from './availability-of.ts';

const quota = (key: string, capacity: number, held: number, sold: number) => ({
  key,
  version: 1,
  capacity,
  held,
  sold,
});
const sheetOf = (...quotas: ReturnType<typeof quota>[]) => ({
  eventVersion: 1,
  quotas,
  ticketTypes: [],
  variants: [],
  workshops: [],
});
const aWorkshop = (key: string): WorkshopView => ({
  ...{ key, title: key, about: '', speaker: null, room: 'A', capacity: 20, priceMinor: 0, taxRateBp: 0 },
  ...{ startsAt: asOf, endsAt: asOf, level: null, ticketTypeKeys: null, bookableFrom: null },
  ...{ bookableUntil: null, clash: 'WARN', waitlist: 'SEAT' },
});
const asOf = '2026-11-23T12:00:00.000Z';

it('says what is left in the tightest quota of each type', () => {
  const { view } = anEntry({ student: ['hall', 'student'], standard: ['hall'] });
  const sheet = sheetOf(quota('hall', 100, 10, 20), quota('student', 12, 1, 2));
  expect(availabilityOf(view, sheet, asOf)).toEqual({
    asOf,
    swag: [],
    workshops: [],
    ticketTypes: [
      { key: 'student', remaining: 9, capacity: 12 },
      { key: 'standard', remaining: 70, capacity: 100 },
    ],
  });
});

it('never says fewer than none', () => {
  const { view } = anEntry();
  expect(availabilityOf(view, sheetOf(quota('hall', 5, 3, 3)), asOf).ticketTypes[0]?.remaining).toBe(0);
});

it('leaves out a type it knows nothing of, rather than call it sold out', () => {
  const { view } = anEntry({ standard: ['hall', 'new'] });
  expect(availabilityOf(view, sheetOf(quota('hall', 5, 0, 0)), asOf).ticketTypes).toEqual([]);
  expect(availabilityOf(view, null, asOf)).toEqual({
    ...{ ticketTypes: [], swag: [], workshops: [], asOf: null },
  });
});

it('says what everybody can take of a workshop once its line is served', () => {
  const { view } = anEntry();
  const sagas = { key: 'sagas', version: 1, capacity: 20, seated: 12, held: 1, offered: 2, waiting: 3 };
  const workshops = [sagas, { ...sagas, key: 'tests', waiting: 9 }];
  const offered = { ...view, workshops: [aWorkshop('sagas'), aWorkshop('tests'), aWorkshop('new')] };
  expect(availabilityOf(offered, { ...sheetOf(), workshops }, asOf).workshops).toEqual([
    { key: 'sagas', remaining: 2, capacity: 20, waiting: 3 },
    { key: 'tests', remaining: 0, capacity: 20, waiting: 9 },
  ]);
});

it('says what is left of each size, and leaves out what it does not know', () => {
  const { view } = anEntry();
  const shirt = {
    key: 't-shirt',
    name: 'T-shirt',
    about: '',
    image: null,
    priceMinor: 2400,
    taxRateBp: 2300,
    maxPerOrder: 5,
    variants: ['s', 'm', 'l'].map((key) => ({ key, name: key.toUpperCase() })),
  };
  const counted = (key: string, sold: number) => ({ key, version: 1, stock: 20, held: 1, sold });
  const sheet = { ...sheetOf(), variants: [counted('t-shirt/s', 4), counted('t-shirt/m', 19)] };
  expect(availabilityOf({ ...view, swag: [shirt] }, sheet, asOf).swag).toEqual([
    { itemKey: 't-shirt', variantKey: 's', remaining: 15 },
    { itemKey: 't-shirt', variantKey: 'm', remaining: 0 },
  ]);
});
