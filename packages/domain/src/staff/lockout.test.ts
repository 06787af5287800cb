import { expect, it } from 'vitest';
import { lockoutMs } from './lockout.ts';

it.each([
  [1, 0],
  [7, 0],
  [8, 60_000],
  [9, 120_000],
  [13, 1_920_000],
  [14, 3_600_000],
  [5000, 3_600_000],
])('after %i wrong passwords an account rests for %i ms', (tries, ms) => {
  expect(lockoutMs(tries)).toBe(ms);
});
