import { expect, it } from 'vitest';
import { createRestartBudget } from './restart-budget.ts';

it('waits longer after each crash and gives up at the sixth within a minute', () => {
  const { nextPause } = createRestartBudget();
  expect([0, 1, 2, 3, 4, 5].map((second) => nextPause(second * 1000))).toEqual([
    500,
    1000,
    2000,
    4000,
    8000,
    undefined,
  ]);
});

it('forgets crashes after a minute', () => {
  const { nextPause } = createRestartBudget();
  for (const second of [0, 1, 2, 3, 4]) nextPause(second * 1000);
  expect(nextPause(59_000)).toBeUndefined();
  expect(nextPause(70_000)).toBe(500);
});
