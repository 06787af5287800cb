import { setTimeout as delay } from 'node:timers/promises';
import type { EventReading } from '@lanyard/api/events/read-event';
import { expect, it } from 'vitest';
import { EventPages } from './event-pages.ts';

/** A reading around two numbers that matter here; the page's content is of no interest. */
function aReading(version: number, remaining: number): EventReading {
  const entry = entries[version];
  if (!entry) throw new Error('no such version');
  return {
    entry,
    availability: {
      ticketTypes: [{ key: 'standard', remaining, capacity: 10 }],
      swag: [],
      workshops: [],
      asOf: '2026-11-23T12:00:00.000Z',
    },
  };
}
const early = { key: 'early', name: 'Early', priceMinor: 100, startsAt: null, endsAt: iso(5500) };
// Only the identity of an entry and its dated prices matter to the pages.
const entries = [1, 2].map(
  (version) =>
    ({ version, view: { ticketTypes: [{ priceMinor: 200, tiers: [early] }] } }) as unknown as Entry,
);
type Entry = EventReading['entry'];

function iso(ms: number): string {
  return new Date(ms).toISOString();
}

function somePages() {
  const clock = { now: 0 };
  const now = { reading: aReading(0, 5), drawn: 0 };
  const pages = new EventPages({
    now: () => clock.now,
    read: async (slug) => (slug === 'demo' ? now.reading : null),
    storefront: {
      edition: 0,
      eventPage: ({ availability: { ticketTypes } }) => {
        now.drawn += 1;
        return `${ticketTypes[0]?.remaining} left`;
      },
    },
  });
  const look = async () => (await pages.page('demo'))?.plain.toString();
  return { pages, clock, now, look };
}

it('draws a page once for everybody', async () => {
  const { now, look, pages } = somePages();
  const seen = await Promise.all(Array.from({ length: 100 }, look));
  expect(new Set(seen)).toEqual(new Set(['5 left']));
  await look();
  expect(now.drawn).toBe(1);
  expect(await pages.page('none')).toBeNull();
});

it('draws again when the numbers have moved, at most once a second', async () => {
  const { clock, now, look } = somePages();
  await look();
  now.reading = aReading(0, 4);
  clock.now = 500;
  expect(await look()).toBe('5 left');
  expect(now.drawn).toBe(1);
  clock.now = 1100;
  await look();
  await delay(50);
  expect(await look()).toBe('4 left');
  expect(now.drawn).toBe(2);
});

it('shows a changed event, and numbers after a long pause, at once', async () => {
  const { clock, now, look } = somePages();
  await look();
  now.reading = aReading(1, 3);
  expect(await look()).toBe('3 left');
  now.reading = aReading(1, 2);
  clock.now = 60_000;
  expect(await look()).toBe('2 left');
});

it('is drawn anew at the very moment a dated price ends, without a new reading', async () => {
  const { clock, now, look } = somePages();
  await look();
  clock.now = 5499;
  await look();
  expect(now.drawn).toBe(1);
  clock.now = 5500;
  await look();
  expect(now.drawn).toBe(2);
  await look();
  expect(now.drawn).toBe(2);
});
