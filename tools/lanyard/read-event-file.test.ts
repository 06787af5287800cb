import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffEventFiles } from '@lanyard/domain/events/event-file-diff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventYaml } from './event-yaml.ts';
import { PlainError } from './plain-error.ts';
import { readEventFile } from './read-event-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lanyard-event-file-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const example = (name: string) => new URL(`../../examples/${name}.yaml`, import.meta.url).pathname;

function write(text: string): string {
  const path = join(folder, 'event.yaml');
  writeFileSync(path, text);
  return path;
}

/** The lines somebody reads who hands in a wrong file, without the folder. */
function complaints(text: string): string[] {
  try {
    readEventFile(write(text));
  } catch (error) {
    if (error instanceof PlainError) return error.message.replaceAll(`${folder}/`, '').split('\n');
    throw error;
  }
  return [];
}

const wrong = `slug: My Conference
name: Conf
currency: EURO
timeZone: Lisbon
startsAt: 2027-06-02 08:30
endsAt: 2027-06-04T17:30
tagline: T
headline: H
lead: L
venue: { name: V, address: A, city: C, country: P, about: X, image: https://example.org/x.png }
quotas:
  - { key: hall, name: Hall, capacity: 12.5 }
ticketTypes:
  - key: standard
    name: Standard
    audience: Everybody.
    includes: []
    price: 290 EUR
    quotas: [hal]
    tiers:
      - { key: early, name: Early bird, price: 240, until: end of January }
  - key: standard
    name: Other
    audience: Everybody.
    includes: []
    price: 10
    quotas: [hall]
swag:
  - key: shirt
    name: Shirt
    about: Cotton.
    price: 24
    taxPercent: 230
    varients:
      - { key: m, name: M, stock: 3 }
coupons:
  - { code: 'EARLY 20', percentOff: 20, capacity: 50 }
  - { code: LATE, amountOff: 5, capacity: 50 }
policies:
  hold: 30m
`;

describe('a wrong event file', () => {
  it('hears all its faults at once: file, line, field, what is allowed', () => {
    expect(complaints(wrong)).toEqual([
      'event.yaml:1: slug: use lower-case letters, digits and dashes, up to 40',
      'event.yaml:3: currency: use an ISO 4217 code such as EUR',
      'event.yaml:4: timeZone: use an IANA time zone such as Europe/Lisbon',
      'event.yaml:5: startsAt: use a local time like 2027-05-11T09:00',
      'event.yaml:10: venue.image: use a path under /images/',
      'event.yaml:12: quotas.hall.capacity: use a whole number from 0 to 1,000,000',
      'event.yaml:14: ticketTypes.standard.taxPercent: is missing: give it here, or once for the whole event',
      'event.yaml:18: ticketTypes.standard.price: use a price from 0 to 1,000,000 like 290 or 19.99',
      'event.yaml:19: ticketTypes.standard.quotas.#1: there is no quota "hal"; there is hall',
      'event.yaml:21: ticketTypes.standard.tiers.early.until: use a local time like 2027-05-11T09:00',
      'event.yaml:22: ticketTypes.standard.key: "standard" is already used above',
      'event.yaml:22: ticketTypes.standard.taxPercent: is missing: give it here, or once for the whole event',
      'event.yaml:29: swag.shirt.variants: is missing: use a list with at least one entry',
      'event.yaml:33: swag.shirt.taxPercent: use per cent from 0 to 99 with up to two decimals, like 23 or 5.5',
      'event.yaml:34: swag.shirt.varients: is no field here; did you mean "variants"?',
      'event.yaml:37: coupons.EARLY 20.code: use 2 to 40 letters, digits and dashes, like EARLY20',
      'event.yaml:38: coupons.LATE.per: is missing: use order or ticket',
      'event.yaml:40: policies.hold: use an ISO 8601 duration such as PT30M or P120D',
    ]);
  });

  it.each([
    ['a: 1\n  b: 2\n', /^event\.yaml:1: /],
    ['slug: a\nslug: b\n', /^event\.yaml:2: Map keys must be unique/],
    ['- a list\n', /^event\.yaml:1: file: use the fields slug, name/],
    ['', /^event\.yaml:1: file: use the fields slug, name/],
  ])('that is no YAML or no event at all says so: %j', (text, expected) => {
    expect(complaints(text)[0]).toMatch(expected);
  });

  it('that is not there is named', () => {
    expect(() => readEventFile('/nowhere/event.yaml')).toThrow('There is no file /nowhere/event.yaml.');
  });

  it('finds a fault through anchors', () => {
    const text = readFileSync(example('meetup'), 'utf8')
      .replace('quotas: [chairs]', 'quotas: *all')
      .replace('key: chairs,', 'key: &all chairs,');
    expect(complaints(text)).toEqual([
      expect.stringMatching(/^event\.yaml:\d+: ticketTypes\.chair\.quotas: use a list/),
    ]);
  });
});

describe('the examples', () => {
  it.each(['conference', 'meetup'])('%s is right, and comes back from its own YAML', (name) => {
    const { file } = readEventFile(example(name));
    const again = readEventFile(write(eventYaml(file))).file;
    expect(again).toEqual(file);
    expect(diffEventFiles(file, again)).toEqual([]);
  });
});
