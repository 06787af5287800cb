import { expect, it } from 'vitest';
import { anEntry } from '../test-support/an-entry.ts';
import { EventCatalog, type EventSource } from './event-catalog.ts';

function aCatalog() {
  const clock = { now: 0 };
  const loads: string[] = [];
  const stored = { entry: anEntry() };
  const source: EventSource = {
    load: async (where) => {
      loads.push(JSON.stringify(where));
      await Promise.resolve();
      const isKnown = 'id' in where || where.slug === stored.entry.view.slug;
      return isKnown ? { ...stored.entry, loadedAt: clock.now } : null;
    },
    newestSlug: async () => {
      loads.push('newest');
      return stored.entry.view.slug;
    },
  };
  return { catalog: new EventCatalog(source, () => clock.now), clock, loads, stored };
}

it('reads an event once, however many ask', async () => {
  const { catalog, loads } = aCatalog();
  const found = await Promise.all(Array.from({ length: 50 }, () => catalog.find('demo')));
  expect(new Set(found).size).toBe(1);
  await catalog.find('demo');
  expect(loads).toHaveLength(1);
});

it('remembers for a while that there is no such event', async () => {
  const { catalog, clock, loads } = aCatalog();
  expect(await catalog.find('none')).toBeNull();
  expect(await catalog.find('none')).toBeNull();
  expect(loads).toHaveLength(1);
  clock.now = 6000;
  await catalog.find('none');
  expect(loads).toHaveLength(2);
});

it('reads again only for a newer version, and not more than once a second', async () => {
  const { catalog, clock, loads, stored } = aCatalog();
  const first = await catalog.find('demo');
  if (!first) throw new Error('not found');
  clock.now = 5000;
  expect(await catalog.refresh(first, 1)).toBe(first);
  stored.entry = { ...stored.entry, version: 2 };
  const second = await catalog.refresh(first, 2);
  expect(second.version).toBe(2);
  expect(await catalog.find('demo')).toBe(second);
  expect(loads).toHaveLength(2);
  // The tally promises a version that the database does not have yet.
  expect(await catalog.refresh(second, 3)).toBe(second);
  expect(loads).toHaveLength(2);
});

it('forgets the old address of an event that moved', async () => {
  const { catalog, clock, stored } = aCatalog();
  const first = await catalog.find('demo');
  if (!first) throw new Error('not found');
  stored.entry = { ...first, version: 2, view: { ...first.view, slug: 'moved' } };
  clock.now = 2000;
  await catalog.refresh(first, 2);
  expect(await catalog.find('demo')).toBeNull();
  expect((await catalog.find('moved'))?.version).toBe(2);
});

it('asks for the newest event every few seconds at most', async () => {
  const { catalog, loads } = aCatalog();
  expect([await catalog.newestSlug(), await catalog.newestSlug()]).toEqual(['demo', 'demo']);
  expect(loads).toEqual(['newest']);
});
