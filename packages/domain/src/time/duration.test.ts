import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationMs, isDuration } from './duration.ts';

describe('durationMs', () => {
  it.each([
    ['PT30M', 1_800_000],
    ['PT90S', 90_000],
    ['P120D', 10_368_000_000],
    ['P1W', 604_800_000],
    ['P1DT2H3M4.5S', 93_784_500],
    ['PT0S', 0],
    ['PT1.005S', 1005],
  ])('reads %s', (text, ms) => {
    expect(isDuration(text)).toBe(true);
    expect(durationMs(text)).toBe(ms);
  });

  it.each(['', 'P', 'PT', 'P1DT', '30M', 'PT-5M', 'P1Y', 'P1M', 'PT1H30', 'pt1h', ' PT1H', 'PT1H\n'])(
    'refuses %j',
    (text) => {
      expect(isDuration(text)).toBe(false);
      expect(() => durationMs(text)).toThrow(RangeError);
    },
  );

  it('gives whole milliseconds for whole milliseconds', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(999), (seconds, ms) => {
        expect(durationMs(`PT${seconds}.${String(ms).padStart(3, '0')}S`)).toBe(seconds * 1000 + ms);
      }),
    );
  });
});
