import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivedId, derivedReference, newEntryCode, newReference, randomId } from './random.ts';

const ID = /^ord_[0-9a-hjkmnp-tv-z]{20}$/;
const REFERENCE = /^[2-9A-HJKMNP-TV-Z]{6}$/;

describe('ids', () => {
  it('are 20 Crockford characters behind a prefix', () => {
    expect(randomId('ord')).toMatch(ID);
    expect(derivedId('ord', 'evt_1', 3)).toMatch(ID);
    expect(new Set(Array.from({ length: 1000 }, () => randomId('ord'))).size).toBe(1000);
  });

  it('are derived the same each time (vector from Python)', () => {
    expect(derivedId('tkt', 'ord_1', 1)).toBe('tkt_bjke38kbzmq72rb88r2d');
  });

  it('differ where prefix or any part differs', () => {
    expect(derivedId('tkt', 'ab', 'c')).not.toBe(derivedId('tkt', 'a', 'bc'));
    expect(derivedId('tkt', 'a').slice(4)).not.toBe(derivedId('att', 'a').slice(4));
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (left, right) => {
        const areSame = JSON.stringify(left) === JSON.stringify(right);
        expect(derivedId('tkt', ...left) === derivedId('tkt', ...right)).toBe(areSame);
      }),
    );
  });

  it('refuse a prefix that would not read as one', () => {
    expect(() => randomId('Ord_')).toThrow(RangeError);
  });
});

describe('entry codes', () => {
  it('are 26 characters without I, L, O and U, 130 bits', () => {
    expect(newEntryCode()).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(newEntryCode()).not.toBe(newEntryCode());
  });

  it('use every sign about equally often', () => {
    const counts = new Map<string, number>();
    for (let round = 0; round < 1000; round += 1) {
      for (const sign of newEntryCode()) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
    expect(counts.size).toBe(32);
    // 26,000 signs, 812 expected of each, standard deviation 28: eight of those either way.
    expect(Math.min(...counts.values())).toBeGreaterThan(812 - 8 * 28);
    expect(Math.max(...counts.values())).toBeLessThan(812 + 8 * 28);
  });
});

describe('references', () => {
  it('are 6 characters nobody misreads', () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        expect(derivedReference(id)).toMatch(REFERENCE);
      }),
    );
    expect(newReference()).toMatch(REFERENCE);
  });

  it('are derived the same each time (vector from Python)', () => {
    expect(derivedReference('tkt_1')).toBe('HQ5PMV');
  });
});
