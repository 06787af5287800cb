import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldKinds } from '../registration/form-field.ts';
import { defaultPolicies } from '../policies/policies.ts';
import { checkEventFile, parseEventFile } from './check-event-file.ts';

const type = {
  key: 'standard',
  name: 'Standard',
  audience: 'Everybody.',
  includes: [],
  price: 290,
  taxPercent: 23,
  quotas: ['hall'],
};
const file = {
  slug: 'conf',
  name: 'Conf',
  currency: 'EUR',
  timeZone: 'Europe/Lisbon',
  startsAt: '2027-05-11T09:00',
  endsAt: '2027-05-13T18:00',
  tagline: 'T',
  headline: 'H',
  lead: 'L',
  venue: { name: 'V', address: 'A', city: 'C', country: 'P', about: 'X' },
  quotas: [{ key: 'hall', name: 'Hall', capacity: 100 }],
  ticketTypes: [type],
};

const size = { key: 'm', name: 'M', stock: 10 };
const shirt = { key: 'shirt', name: 'Shirt', about: 'Cotton.', price: 24, taxPercent: 23, variants: [size] };
const lab = {
  key: 'lab',
  title: 'Lab',
  about: 'Hands on.',
  room: 'Room A',
  roomLimit: 40,
  capacity: 40,
  startsAt: '2027-05-11T09:30',
  minutes: 90,
};
const code = { code: 'early', percentOff: 20, capacity: 50 };
const taxMissing = 'is missing: give it here, or once for the whole event';
const percentAllowed = 'use per cent from 0.01 to 100 with up to two decimals, like 23 or 5.5';
const noSuch = (local: string) => `use a time that clocks show: there is no ${local} in Europe/Lisbon`;
const tiered = (span: object) => ({
  ticketTypes: [{ ...type, tiers: [{ key: 'early', name: 'Early bird', price: 240, ...span }] }],
});
const wild = Object.fromEntries(
  ['currency', 'timeZone', 'startsAt', 'ticketTypes', 'swag', 'workshops', 'coupons', 'programme'].map(
    (name) => [name, fc.anything()],
  ),
);

const offNeeded = 'needs either percentOff, or amountOff and per, or unlocks alone';

const issues = (change: object) =>
  checkEventFile({ ...file, ...change }).problems?.map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

/** A form of two fields, the first of them as wished. */
const asking = (field: object) => ({
  ticketTypes: [
    {
      ...type,
      registration: [
        { key: 'company', kind: 'text', label: 'Company', ...field },
        { key: 'size', kind: 't-shirt', label: 'T-shirt' },
      ],
    },
  ],
});

describe('checkEventFile', () => {
  it('fills in what a short file leaves out', () => {
    expect(parseEventFile(file)).toMatchObject({
      policies: defaultPolicies,
      accent: null,
      heroImage: null,
      programme: [],
      swag: [],
      workshops: [],
      coupons: [],
      ticketTypes: [{ maxPerOrder: 10, taxPercent: 23, tiers: [] }],
    });
    const some = parseEventFile({ ...file, policies: { hold: 'PT5M' } });
    expect(some.policies).toEqual({ ...defaultPolicies, hold: 'PT5M' });
  });

  it.each([
    [{ slug: 'My Conf' }, 'slug: use lower-case letters, digits and dashes, up to 40'],
    [{ currency: 'euro' }, 'currency: use an ISO 4217 code such as EUR'],
    [{ timeZone: 'Lisbon' }, 'timeZone: use an IANA time zone such as Europe/Lisbon'],
    [{ startsAt: '2027-05-11T09:00Z' }, 'startsAt: use a local time like 2027-05-11T09:00'],
    [{ policies: { hold: '30m' } }, 'policies.hold: use an ISO 8601 duration such as PT30M or P120D'],
    [{ accent: '#f00' }, 'accent: use a colour like oklch(0.56 0.19 33)'],
    [{ endsAt: '2027-05-11T09:00' }, 'endsAt: use a time after startsAt, 2027-05-11T09:00'],
    [
      { ticketTypes: [{ ...type, quotas: ['hal'] }] },
      'ticketTypes.0.quotas.0: there is no quota "hal"; there is hall',
    ],
    [{ ticketTypes: [type, type] }, 'ticketTypes.1.key: "standard" is already used above'],
    [{ quotas: [...file.quotas, ...file.quotas] }, 'quotas.1.key: "hall" is already used above'],
    [{ ticketTypes: [{ ...type, price: 9.999 }] }, 'ticketTypes.0.price: use at most 2 decimals: EUR has 2'],
    [
      { currency: 'JPY', ticketTypes: [{ ...type, price: 9.5 }] },
      'ticketTypes.0.price: use no decimals: JPY has none',
    ],
    [
      { ticketTypes: [{ ...type, quotas: ['hall', 'hall'] }] },
      'ticketTypes.0.quotas.1: "hall" is named twice',
    ],
  ])('refuses %j and says what is allowed', (change, message) => {
    expect(issues(change)).toContain(message);
  });

  it('takes prices with as many decimals as the currency has', () => {
    expect(issues({ ticketTypes: [{ ...type, price: 19.99 }] })).toBeUndefined();
    expect(issues({ ticketTypes: [{ ...type, price: 0.1 }] })).toBeUndefined();
  });

  it.each([
    [{ quotass: [] }, 'quotass: is no field here; did you mean "quotas"?'],
    [
      { ticketTypes: [{ ...type, prise: 3 }] },
      'ticketTypes.0.prise: is no field here; did you mean "price"?',
    ],
    [{ lead: undefined }, 'lead: is missing: use a text of 1 to 400 characters'],
    [{ ticketTypes: [{ ...type, taxPercent: undefined }] }, 'ticketTypes.0.taxPercent: ' + taxMissing],
    [{ swag: [{ ...shirt, taxPercent: undefined }] }, 'swag.0.taxPercent: ' + taxMissing],
    [{ swag: [{ ...shirt, variants: [] }] }, 'swag.0.variants: use a list with at least one entry'],
    [{ swag: [{ ...shirt, variants: [size, size] }] }, 'swag.0.variants.1.key: "m" is already used above'],
    [{ workshops: [{ ...lab, capacity: 41 }] }, 'workshops.0.capacity: use at most 40, the room limit'],
    [{ workshops: [{ ...lab, speaker: 'ada' }] }, 'workshops.0.speaker: there is no speaker "ada"'],
    [
      { workshops: [{ ...lab, startsAt: '2027-05-13T17:00' }] },
      'workshops.0.startsAt: use a time within the event, from 2027-05-11T09:00 to 2027-05-13T18:00',
    ],
    [
      { workshops: [lab, { ...lab, key: 'lab-2', startsAt: '2027-05-11T10:30' }] },
      'workshops.1.room: use another room or time: "lab" is in Room A then',
    ],
    [{ coupons: [{ ...code, percentOff: 0 }] }, 'coupons.0.percentOff: ' + percentAllowed],
    [{ coupons: [{ ...code, amountOff: 5 }] }, 'coupons.0: ' + offNeeded],
    [
      { coupons: [{ code: 'X1', capacity: 1, unlocks: ['standard'] }] },
      'coupons.0.unlocks.0: "standard" is not hidden: there is nothing to open',
    ],
    [
      { coupons: [{ ...code, unlocks: ['vip'] }] },
      'coupons.0.unlocks.0: there is no ticket type "vip"; there is standard',
    ],
    [
      { coupons: [{ ...code, label: 'ada@example.org' }] },
      'coupons.0.label: use a text of 1 to 60 characters on one line, without names or addresses',
    ],
    [
      { coupons: [{ code: 'X1', capacity: 1, amountOff: 5 }] },
      'coupons.0.per: is missing: use order or ticket',
    ],
    [{ coupons: [code, { ...code, code: 'early' }] }, 'coupons.1.code: "early" is already used above'],
    [
      { coupons: [{ ...code, ticketTypes: ['vip'] }] },
      'coupons.0.ticketTypes.0: there is no ticket type "vip"; there is standard',
    ],
    [asking({ kind: 'shoe' }), 'ticketTypes.0.registration.0.kind: use one of ' + fieldKinds.join(', ')],
    [
      asking({ changeUntil: 'May' }),
      'ticketTypes.0.registration.0.changeUntil: use a local time like 2027-05-11T09:00, or a span before the event such as P14D',
    ],
    [
      asking({ changeUntil: '2027-03-28T01:30' }),
      'ticketTypes.0.registration.0.changeUntil: ' + noSuch('2027-03-28T01:30'),
    ],
    [
      asking({ shownIf: { field: 'talk', equals: true } }),
      'ticketTypes.0.registration.0.shownIf.field: there is no field "talk" in this form',
    ],
    [
      asking({ shownIf: { field: 'size' } }),
      'ticketTypes.0.registration.0.shownIf.equals: is missing: use an answer, or true or false',
    ],
    [
      asking({ kind: 'consent' }),
      'ticketTypes.0.registration.0.wording: is missing: say what people agree to, with version and text',
    ],
    [tiered({ until: '2027-02-30T00:00' }), 'ticketTypes.0.tiers.0.until: ' + noSuch('2027-02-30T00:00')],
    [tiered({ until: '2027-03-28T01:30' }), 'ticketTypes.0.tiers.0.until: ' + noSuch('2027-03-28T01:30')],
    [
      tiered({}),
      'ticketTypes.0.tiers.0: needs from or until: a price that is always open is the regular price',
    ],
    [
      tiered({ from: '2027-02-01T00:00', until: '2027-01-01T00:00' }),
      'ticketTypes.0.tiers.0.until: use a time after from, 2027-02-01T00:00',
    ],
  ])('finds in %j what does not fit together', (change, message) => {
    expect(issues(change)).toEqual([message]);
  });

  it('tells all faults at once, those of single fields and those of several', () => {
    const wrong = {
      lead: '',
      endsAt: '2027-05-01T09:00',
      ticketTypes: [{ ...type, price: -1, quotas: ['x'] }],
    };
    expect(issues(wrong)?.map((issue) => issue.split(':')[0])).toEqual([
      'lead',
      'ticketTypes.0.price',
      'ticketTypes.0.quotas.0',
      'endsAt',
    ]);
  });

  it('takes the tax of the event where a price has none of its own, and asks for none where all is free', () => {
    const { taxPercent: _, ...untaxed } = type;
    const common = parseEventFile({
      ...file,
      taxPercent: 6,
      ticketTypes: [untaxed, { ...type, key: 'other' }],
      swag: [shirt],
    });
    expect([...common.ticketTypes, ...common.swag].map(({ taxPercent }) => taxPercent)).toEqual([6, 23, 23]);
    const free = parseEventFile({ ...file, ticketTypes: [{ ...untaxed, price: 0 }] });
    expect(free.ticketTypes).toMatchObject([{ price: 0, taxPercent: 0 }]);
  });

  it('fills in what short swag, workshops, tiers and codes leave out', () => {
    expect(
      parseEventFile({
        ...file,
        ...tiered({ until: '2027-02-01T00:00' }),
        swag: [shirt],
        workshops: [lab],
        coupons: [code],
      }),
    ).toMatchObject({
      ticketTypes: [{ tiers: [{ from: null, until: '2027-02-01T00:00' }] }],
      swag: [{ image: null, maxPerOrder: 10 }],
      workshops: [{ price: 0, taxPercent: 0, speaker: null }],
      coupons: [
        {
          code: 'EARLY',
          amountOff: null,
          per: null,
          from: null,
          ticketTypes: null,
          minimumTickets: 1,
          oncePerBuyer: false,
          unlocks: [],
          label: null,
        },
      ],
    });
  });

  it('judges anything at all without falling over', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record(wild)), (input) => {
        expect(checkEventFile(input).problems?.length).toBeGreaterThan(0);
      }),
    );
  });
});
