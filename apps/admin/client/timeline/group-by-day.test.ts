import { expect, it } from 'vitest';
import { groupByDay } from './group-by-day.ts';

it('splits a story where the day of the event ends, not where the day of UTC does', () => {
  const entries = [
    { key: 'c', at: '2026-06-02T08:00:00.000Z' },
    { key: 'b', at: '2026-06-01T23:30:00.000Z' },
    { key: 'a', at: '2026-06-01T22:30:00.000Z' },
  ];
  const days = groupByDay(entries, 'Europe/Lisbon');
  expect(days.map((day) => [day.key, day.entries.map((entry) => entry.key).join('')])).toEqual([
    ['2026-06-02', 'cb'],
    ['2026-06-01', 'a'],
  ]);
});
