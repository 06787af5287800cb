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
});
const asOf = '2026-11-23T12:00:00.000Z';

it('says what is left in the tightest quota of each type', () => {
  const { view } = anEntry({ student: ['hall', 'student'], standard: ['hall'] });
  const sheet = sheetOf(quota('hall', 100, 10, 20), quota('student', 12, 1, 2));
  expect(availabilityOf(view, sheet, asOf)).toEqual({
    asOf,
    swag: [],
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
  expect(availabilityOf(view, null, asOf)).toEqual({ ticketTypes: [], swag: [], asOf: null });
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
