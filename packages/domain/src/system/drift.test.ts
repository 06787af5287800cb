import { expect, it } from 'vitest';
import { driftWords, hasDrifted } from './drift.ts';

it('tells a counter that says something else than its rows, and where', () => {
  expect(hasDrifted({ counter: { held: 0, sold: 3 }, rows: { sold: 3, held: 0 } })).toBe(false);
  const off = { counter: { held: 1, sold: 12 }, rows: { held: 1, sold: 11 } };
  expect([hasDrifted(off), driftWords(off)]).toEqual([true, 'sold 12, by its rows 11']);
});
