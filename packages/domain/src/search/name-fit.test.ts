import { expect, it } from 'vitest';
import { nameFit } from './name-fit.ts';

it.each([
  ['ada lovelace', 'WHOLE'],
  ['Lovelace, Ada', 'WHOLE'],
  ['LOV', 'START'],
  ['a love', 'START'],
  ['lovlace', 'SOUND'],
  ['ada lovlace', 'SOUND'],
  ['ada babbage', null],
  ['ace', null],
])('fits %s to Ada Lovelace as %s', (typed, fit) => {
  expect(nameFit(typed, 'Ada Lovelace')).toBe(fit);
});
