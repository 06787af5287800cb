import type { CouponLookup } from '@lanyard/contracts/coupons/coupon-calls';
import { asId } from '@lanyard/domain/ids/ids';
import { randomId } from '@lanyard/crypto/random';
import { aCode } from '@lanyard/testing/factories/a-coupon';
import { describe, expect, it } from 'vitest';
import { createCouponCache } from './coupon-cache.ts';

const unknown: CouponLookup = { found: 'UNKNOWN' };
const asked = (code: string, eventId = asId('event', randomId('evt'))) => ({ eventId, code: aCode(code) });

describe('createCouponCache', () => {
  it('remembers for a while, apart for each event', () => {
    let now = 0;
    const cache = createCouponCache({ forMs: 3000, clock: () => now });
    const a = asked('A1');
    cache.set(a, unknown, cache.turn());
    expect(cache.get(a)).toBe(unknown);
    expect(cache.get(asked('A1'))).toBeUndefined();
    now = 3000;
    expect(cache.get(a)).toBeUndefined();
  });

  it('forgets one code everywhere, or all of them', () => {
    const cache = createCouponCache({ forMs: 3000, clock: () => 0 });
    const [a, alsoA, b] = [asked('A1'), asked('A1'), asked('B2')];
    for (const one of [a, alsoA, b]) cache.set(one, unknown, cache.turn());
    cache.invalidate(aCode('A1'));
    expect([a, alsoA, b].map((one) => cache.get(one))).toEqual([undefined, undefined, unknown]);
    cache.invalidate(null);
    expect(cache.get(b)).toBeUndefined();
  });

  it('keeps nothing that was asked for before something changed', () => {
    const cache = createCouponCache({ forMs: 3000, clock: () => 0 });
    const a = asked('A1');
    const turn = cache.turn();
    cache.invalidate(aCode('A1'));
    cache.set(a, unknown, turn);
    expect(cache.get(a)).toBeUndefined();
    cache.set(a, unknown, cache.turn());
    expect(cache.get(a)).toBe(unknown);
  });

  it('does not grow without end, whatever people type', () => {
    const cache = createCouponCache({ forMs: 3000, clock: () => 0 });
    const first = asked('FIRST');
    cache.set(first, unknown, cache.turn());
    for (let n = 0; n < 1000; n++) cache.set(asked(`CODE-${n}`), unknown, cache.turn());
    expect(cache.get(first)).toBeUndefined();
  });
});
