import { expect, it } from 'vitest';
import { createPace } from './pace.ts';

function aClock() {
  const slept: number[] = [];
  let now = 5000;
  return {
    slept,
    moveOn: (ms: number) => void (now += ms),
    clock: { now: () => now, sleep: async (ms: number) => void slept.push(ms) },
  };
}

it('gives each its own moment, and does not save up those that nobody took', async () => {
  const { clock, slept, moveOn } = aClock();
  const pace = createPace(5, clock);
  await Promise.all([pace(), pace(), pace()]);
  expect(slept).toEqual([200, 400]);
  moveOn(10_000);
  await Promise.all([pace(), pace()]);
  expect(slept).toEqual([200, 400, 200]);
});

it('holds up nobody without a limit', async () => {
  const { clock, slept } = aClock();
  const pace = createPace(null, clock);
  for (let n = 0; n < 100; n++) await pace();
  expect(slept).toEqual([]);
});
