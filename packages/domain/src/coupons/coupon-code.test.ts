import { describe, expect, it } from 'vitest';
import { couponCodeOf } from './coupon-code.ts';

describe('couponCodeOf', () => {
  it.each([
    ['early', 'EARLY'],
    ['  Team-20 ', 'TEAM-20'],
    ['ＳＵＭＭＥＲ', 'SUMMER'],
  ])('reads %j as %s', (typed, code) => {
    expect(couponCodeOf(typed)).toBe(code);
  });

  it.each(['', 'A', '-A', 'me@example.org', 'two words', 'X'.repeat(41)])('is no code: %j', (typed) => {
    expect(couponCodeOf(typed)).toBeNull();
  });
});
