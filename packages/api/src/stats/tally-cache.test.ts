import { setTimeout as delay } from 'node:timers/promises';
import type { Tally } from '@lanyard/contracts/stats/stats-workflow';
import { asId } from '@lanyard/domain/ids/ids';
import { expect, it } from 'vitest';
import { TallyCache } from './tally-cache.ts';

const eventId = asId('event', 'evt_00000000000000000000');
const aTally = (drifts: number): Tally => ({
  eventVersion: 1,
  quotas: [],
  ticketTypes: [],
  variants: [],
  workshops: [],
  asOf: '2026-11-23T12:00:00.000Z',
  reconciledAt: null,
  drifts,
});

function aCache() {
  const clock = { now: 1_000_000 };
  const asked = { times: 0, isAway: false, neverAnswers: false };
  const cache = new TallyCache({
    now: () => clock.now,
    query: async () => {
      asked.times += 1;
      if (asked.neverAnswers) return new Promise<Tally>(() => undefined);
      await Promise.resolve();
      if (asked.isAway) throw new Error('away');
      return aTally(asked.times);
    },
  });
  return { cache, clock, asked };
}

it('asks once for everybody who looks within a second', async () => {
  const { cache, clock, asked } = aCache();
  const readings = await Promise.all(Array.from({ length: 200 }, () => cache.read(eventId)));
  expect(new Set(readings.map((reading) => reading?.tally.drifts))).toEqual(new Set([1]));
  clock.now += 900;
  await cache.read(eventId);
  expect(asked.times).toBe(1);
});

it('hands out the last numbers at once while it asks for newer ones', async () => {
  const { cache, clock, asked } = aCache();
  await cache.read(eventId);
  clock.now += 1100;
  expect((await cache.read(eventId))?.tally.drifts).toBe(1);
  await delay(1);
  expect((await cache.read(eventId))?.tally.drifts).toBe(2);
  expect(asked.times).toBe(2);
});

it('waits for fresh numbers when nobody has looked for long', async () => {
  const { cache, clock } = aCache();
  await cache.read(eventId);
  clock.now += 60_000;
  expect((await cache.read(eventId))?.tally.drifts).toBe(2);
});

it('keeps the last numbers with their age while Temporal is away, and asks once a second', async () => {
  const { cache, clock, asked } = aCache();
  const first = await cache.read(eventId);
  asked.isAway = true;
  for (let look = 0; look < 100; look += 1) {
    clock.now += 100;
    expect(await cache.read(eventId)).toBe(first);
    await delay(0);
  }
  expect(first?.readAt).toBe(1_000_000);
  expect(asked.times).toBeLessThanOrEqual(11);
  asked.isAway = false;
  clock.now += 1100;
  await cache.read(eventId);
  await delay(1);
  expect((await cache.read(eventId))?.readAt).toBe(clock.now);
});

it('does without numbers after a second and a half when there have never been any', async () => {
  const { cache, asked } = aCache();
  asked.neverAnswers = true;
  const startedAt = Date.now();
  expect(await cache.read(eventId)).toBeNull();
  expect(Date.now() - startedAt).toBeGreaterThanOrEqual(1400);
});
