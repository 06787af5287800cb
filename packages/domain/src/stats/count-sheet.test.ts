import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeCountSheets, type CountSheet } from './count-sheet.ts';

const empty: CountSheet = { eventVersion: 0, quotas: [], ticketTypes: [], variants: [], workshops: [] };

/** The one true row of a quota as of a version. */
const quota = (key: string, version: number) => ({
  key,
  version,
  capacity: 100,
  held: version % 7,
  sold: version,
});
const ticketType = (key: string, version: number) => ({
  key,
  version,
  sold: version,
  revenueMinor: version * 100,
  quotas: ['hall'],
});

const variant = (key: string, version: number) => ({
  key,
  version,
  stock: 50,
  held: version % 3,
  sold: version,
});

const workshop = (key: string, version: number) => ({
  ...{ key, version, capacity: 20, seated: version, held: version % 2, offered: 0, waiting: version % 5 },
});

/** A reading at some moment: some rows, each as of some version. */
const reading: fc.Arbitrary<CountSheet> = fc
  .record({
    eventVersion: fc.nat(3),
    quotas: fc.dictionary(fc.constantFrom('hall', 'lab', 'vip'), fc.nat(9)),
    types: fc.dictionary(fc.constantFrom('standard', 'plus'), fc.nat(9)),
    variants: fc.dictionary(fc.constantFrom('shirt/s', 'shirt/m'), fc.nat(9)),
    workshops: fc.dictionary(fc.constantFrom('sagas', 'tests'), fc.nat(9)),
  })
  .map(({ eventVersion, quotas, types, variants, workshops }) => ({
    eventVersion,
    quotas: Object.entries(quotas).map(([key, version]) => quota(key, version)),
    ticketTypes: Object.entries(types).map(([key, version]) => ticketType(key, version)),
    variants: Object.entries(variants).map(([key, version]) => variant(key, version)),
    workshops: Object.entries(workshops).map(([key, version]) => workshop(key, version)),
  }));

const mergeAll = (sheets: readonly CountSheet[]) =>
  sheets.reduce((known, told) => mergeCountSheets(known, told).sheet, empty);

describe('mergeCountSheets', () => {
  it('comes to the same whatever is late, doubled or out of order, and finds no drift in it', () => {
    const readings = fc.array(reading, { maxLength: 8 });
    fc.assert(
      fc.property(
        readings.chain((sheets) => fc.tuple(fc.constant(sheets), shuffledAndDoubled(sheets))),
        ([sheets, disturbed]) => {
          expect(mergeAll(disturbed)).toEqual(mergeAll(sheets));
          expect(mergeCountSheets(mergeAll(sheets), mergeAll(disturbed)).drifts).toBe(0);
        },
      ),
    );
  });

  it('keeps the newer row and leaves the others alone', () => {
    const known = {
      ...empty,
      quotas: [quota('hall', 5), quota('lab', 1)],
      variants: [variant('shirt/s', 2)],
      workshops: [workshop('sagas', 5)],
    };
    const told = {
      ...empty,
      eventVersion: 2,
      quotas: [quota('hall', 4), quota('vip', 1)],
      variants: [variant('shirt/s', 3), variant('shirt/m', 1)],
      workshops: [workshop('sagas', 4)],
    };
    expect(mergeCountSheets(known, told).sheet).toEqual({
      eventVersion: 2,
      quotas: [quota('hall', 5), quota('lab', 1), quota('vip', 1)],
      ticketTypes: [],
      variants: [variant('shirt/m', 1), variant('shirt/s', 3)],
      workshops: [workshop('sagas', 5)],
    });
  });

  it('counts rows that differ at the same version, and believes what it is told', () => {
    const known = {
      ...empty,
      quotas: [quota('hall', 5)],
      ticketTypes: [ticketType('plus', 1)],
      variants: [variant('shirt/s', 1)],
    };
    const other = { ...quota('hall', 5), sold: 99 };
    const told = {
      ...empty,
      quotas: [other],
      ticketTypes: [{ ...ticketType('plus', 1), sold: 0 }],
      variants: [{ ...variant('shirt/s', 1), stock: 0 }],
    };
    const merged = mergeCountSheets(known, told);
    expect(merged.drifts).toBe(3);
    expect(merged.sheet.quotas).toEqual([other]);
  });
});

function shuffledAndDoubled(sheets: readonly CountSheet[]): fc.Arbitrary<CountSheet[]> {
  const twice = [...sheets, ...sheets];
  return fc
    .shuffledSubarray(twice, { minLength: twice.length, maxLength: twice.length })
    .chain((all) =>
      fc.shuffledSubarray(sheets.slice(), { maxLength: sheets.length }).map((more) => [...all, ...more]),
    );
}
