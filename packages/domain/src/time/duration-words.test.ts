import { expect, it } from 'vitest';
import { durationWords } from './duration-words.ts';

it.each([
  ['PT30M', '30 minutes'],
  ['PT90S', '1 minute 30 seconds'],
  ['P120D', '120 days'],
  ['P1DT12H', '1 day 12 hours'],
  ['PT1.5S', '1.5 seconds'],
  ['PT0S', '0 seconds'],
])('says %s as %s', (duration, words) => {
  expect(durationWords(duration)).toBe(words);
});
