import { describe, expect, it } from 'vitest';
import { parseEventFile } from './check-event-file.ts';
import { eventChangeWords } from './event-change-words.ts';
import { diffEventFiles } from './event-file-diff.ts';

const hall = { key: 'hall', name: 'Hall', capacity: 100 };
const lab = { key: 'lab', name: 'Lab', capacity: 1200 };
const early = { key: 'early', name: 'Early bird', price: 240, until: '2027-02-01T00:00' };
const standard = {
  key: 'standard',
  name: 'Standard',
  audience: 'Everybody.',
  includes: ['Talks'],
  price: 290,
  quotas: ['hall', 'lab'],
  tiers: [early],
};
const shirt = {
  key: 'shirt',
  name: 'Shirt',
  about: 'Cotton.',
  price: 24,
  variants: [{ key: 'm', name: 'M', stock: 20 }],
};
const code = { code: 'EARLY', amountOff: 19.5, per: 'ticket', capacity: 50 };
const talk = { at: '09:30', minutes: 45, kind: 'talk', title: 'Opening' };
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
  quotas: [hall, lab],
  ticketTypes: [standard, { ...standard, key: 'plus', tiers: [] }],
  swag: [shirt],
  coupons: [code],
  programme: [{ date: '2027-05-11', title: 'Day', items: [talk] }],
};
const [, plus] = file.ticketTypes;
const type = (change: object) => ({ ticketTypes: [{ ...standard, ...change }, plus] });

function lines(change: object): string[] {
  const after = { ...file, ...change };
  return diffEventFiles(parseEventFile(file), parseEventFile(after)).map((found) =>
    eventChangeWords(found, { from: file.currency, to: after.currency }),
  );
}

describe('the differences between two event files, in words', () => {
  it.each<[string, object, string[]]>([
    ['nothing', {}, []],
    ['the order of quotas', { quotas: [lab, hall], ...type({ quotas: ['lab', 'hall'] }) }, []],
    ['a tax said for each', { taxPercent: undefined, ...taxed() }, []],
    ['money', type({ price: 310.5 }), ['ticketTypes.standard.price: €290 → €310.50']],
    ['a price that falls to nothing', type({ price: 0 }), ['ticketTypes.standard.price: €290 → free']],
    ['tax', type({ taxPercent: 6 }), ['ticketTypes.standard.taxPercent: 23 % → 6 %']],
    ['numbers', { quotas: [hall, { ...lab, capacity: 2400 }] }, ['quotas.lab.capacity: 1,200 → 2,400']],
    [
      'times',
      type({ tiers: [{ ...early, until: '2027-03-01T12:00' }] }),
      ['ticketTypes.standard.tiers.early.until: 1 February 2027, 00:00 → 1 March 2027, 12:00'],
    ],
    [
      'durations',
      { policies: { hold: 'PT45M' } },
      ['policies.hold: 30 minutes (PT30M) → 45 minutes (PT45M)'],
    ],
    ['texts', { headline: 'New' }, ['headline: "H" → "New"']],
    ['lists of names', type({ quotas: ['hall'] }), ['ticketTypes.standard.quotas: hall, lab → hall']],
    [
      'what is new',
      { swag: [{ ...shirt, variants: [...shirt.variants, { key: 'l', name: 'L', stock: 5 }] }] },
      ['swag.shirt.variants.l: added (key "l", name "L", stock 5)'],
    ],
    [
      'what is gone',
      type({ tiers: [] }),
      [
        'ticketTypes.standard.tiers.early: removed (key "early", name "Early bird", price €240, until 1 February 2027, 00:00)',
      ],
    ],
    [
      'another order',
      { ticketTypes: [plus, standard] },
      ['ticketTypes: order standard, plus → plus, standard'],
    ],
    [
      'terms of a code',
      { coupons: [{ ...code, oncePerBuyer: true }] },
      ['coupons.EARLY.oncePerBuyer: no → yes'],
    ],
    [
      'a talk at another time, which is another talk',
      { programme: [{ date: '2027-05-11', title: 'Day', items: [{ ...talk, at: '10:00' }] }] },
      [
        'programme.2027-05-11.items.10:00 Opening: added (at "10:00", minutes 45, kind "talk", title "Opening")',
        'programme.2027-05-11.items.09:30 Opening: removed (at "09:30", minutes 45, kind "talk", title "Opening")',
      ],
    ],
    ['another currency', { currency: 'USD' }, ['currency: "EUR" → "USD"']],
  ])('%s', (_, change, expected) => {
    expect(lines(change)).toEqual(expected);
  });
});

function taxed() {
  const own = { taxPercent: 23 };
  return {
    ticketTypes: [
      { ...standard, ...own },
      { ...plus, ...own },
    ],
    swag: [{ ...shirt, ...own }],
  };
}
