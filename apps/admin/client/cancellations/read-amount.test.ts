import { expect, it } from 'vitest';
import { amountText, readAmount } from './read-amount.ts';

it.each([
  ['145', 14_500],
  ['145.5', 14_550],
  ['145,50', 14_550],
  [' 0 ', 0],
  ['290.00', 29_000],
  ['290.01', null],
  ['1.005', null],
  ['-1', null],
  ['12 euros', null],
  ['', null],
])('reads %j as %s', (typed, expected) => {
  expect(readAmount(typed, 'EUR', 29_000)).toBe(expected);
});

it('knows currencies without a minor unit', () => {
  expect(amountText(8400, 'JPY')).toBe('8400');
  expect(readAmount('8400', 'JPY', 9000)).toBe(8400);
  expect(readAmount('84.5', 'JPY', 9000)).toBeNull();
  expect(amountText(14_550, 'EUR')).toBe('145.50');
});
