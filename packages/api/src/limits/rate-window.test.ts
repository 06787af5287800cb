import { expect, it } from 'vitest';
import { RateWindow } from './rate-window.ts';

it('allows so many tries a span, each key by itself', () => {
  const clock = { now: 0 };
  const limit = new RateWindow({ tries: 2, spanMs: 1000, now: () => clock.now });
  expect([limit.take('a'), limit.take('a'), limit.take('a'), limit.take('b')]).toEqual([
    true,
    true,
    false,
    true,
  ]);
  clock.now = 1000;
  expect(limit.take('a')).toBe(true);
});

it('forgets keys rather than grow without end', () => {
  const limit = new RateWindow({ tries: 1, spanMs: 60_000, now: () => 0 });
  for (let key = 0; key < 60_000; key += 1) limit.take(String(key));
  expect(limit.take('59999')).toBe(false);
  expect(limit.take('0')).toBe(true);
});
