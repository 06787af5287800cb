import { describe, expect, it } from 'vitest';
import { defaultPolicies } from '../policies/policies.ts';
import { eventFileSchema } from './event-file.schema.ts';

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

const issues = (change: object) =>
  eventFileSchema
    .safeParse({ ...file, ...change })
    .error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);

describe('eventFileSchema', () => {
  it('fills in what a short file leaves out', () => {
    expect(eventFileSchema.parse(file)).toMatchObject({
      policies: defaultPolicies,
      accent: null,
      heroImage: null,
      programme: [],
      ticketTypes: [{ maxPerOrder: 10 }],
    });
    const some = eventFileSchema.parse({ ...file, policies: { hold: 'PT5M' } });
    expect(some.policies).toEqual({ ...defaultPolicies, hold: 'PT5M' });
  });

  it.each([
    [{ slug: 'My Conf' }, 'slug: use lower-case letters, digits and dashes, up to 40'],
    [{ currency: 'euro' }, 'currency: use an ISO 4217 code such as EUR'],
    [{ timeZone: 'Lisbon' }, 'timeZone: use an IANA time zone such as Europe/Lisbon'],
    [{ startsAt: '2027-05-11T09:00Z' }, 'startsAt: use a local time like 2027-05-11T09:00'],
    [{ policies: { hold: '30m' } }, 'policies.hold: use an ISO 8601 duration such as PT30M or P120D'],
    [{ accent: '#f00' }, 'accent: use a colour like oklch(0.56 0.19 33)'],
    [{ endsAt: '2027-05-11T09:00' }, 'endsAt: must be after startsAt'],
    [{ ticketTypes: [{ ...type, quotas: ['hal'] }] }, 'ticketTypes.0.quotas.0: there is no quota "hal"'],
    [{ ticketTypes: [type, type] }, 'ticketTypes.1.key: "standard" is already used above'],
    [{ quotas: [...file.quotas, ...file.quotas] }, 'quotas.1.key: "hall" is already used above'],
    [{ ticketTypes: [{ ...type, price: 9.999 }] }, 'ticketTypes.0.price: EUR has 2 decimals'],
    [{ currency: 'JPY', ticketTypes: [{ ...type, price: 9.5 }] }, 'ticketTypes.0.price: JPY has no decimals'],
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

  it('refuses a key it does not know, so that a typing error is seen', () => {
    expect(issues({ quotass: [] })?.join()).toContain('quotass');
  });
});
