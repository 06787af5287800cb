import type { SourceCoupon } from '@lanyard/domain/ports/coupons';
import { aCode, someTerms } from '@lanyard/testing/factories/a-coupon';
import { describe, expect, it } from 'vitest';
import { listAdoptable } from './list-adoptable.ts';

const coupon = (code: string, terms: Partial<SourceCoupon> = {}): SourceCoupon => ({
  ...someTerms(terms),
  code: aCode(code),
});

/** A source that tells its codes one a page. */
const source = (coupons: readonly SourceCoupon[]) => ({
  list: async ({ after = '0' }: { readonly after?: string }) => {
    const n = Number(after);
    return { coupons: coupons.slice(n, n + 1), next: n + 1 < coupons.length ? String(n + 1) : null };
  },
});
const event = { slug: 'hall', currency: 'EUR', known: new Set(['OURS']) };

describe('listAdoptable', () => {
  it('tells codes for any event and those of ours that we have not seen, on all pages', async () => {
    const { codes, isMore } = await listAdoptable(
      source([
        coupon('ANY-1'),
        coupon('OURS', { eventSlug: 'hall' }),
        coupon('NEW-1', { eventSlug: 'hall', sourceId: 'builtin_NEW-1' }),
      ]),
      event,
    );
    expect(codes.map(({ code, home }) => [code, home])).toEqual([
      ['ANY-1', 'STRIPE'],
      ['NEW-1', 'BUILT_IN'],
    ]);
    expect(isMore).toBe(false);
  });

  it('tells one code of a spelling, the one that is switched on', async () => {
    const twice = [coupon('ANY-1', { isActive: false, capacity: 1 }), coupon('ANY-1', { capacity: 2 })];
    for (const order of [twice, twice.toReversed()]) {
      const { codes } = await listAdoptable(source(order), event);
      expect(codes).toMatchObject([{ code: 'ANY-1', isActive: true, capacity: 2 }]);
    }
  });

  it('says what a code offers, and when its money is not the event’s', async () => {
    const amount = (currency: string) =>
      ({ kind: 'AMOUNT', amountMinor: 1000, currency, per: 'TICKET' }) as const;
    const { codes } = await listAdoptable(
      source([
        coupon('EUROS', { discount: amount('eur') }),
        coupon('DOLLARS', { discount: amount('usd') }),
        coupon('DOOR', { discount: { kind: 'PERCENT', percentBp: 0 } }),
      ]),
      event,
    );
    expect(codes.map(({ offer, isForeign }) => [offer.kind, isForeign])).toEqual([
      ['AMOUNT', false],
      ['AMOUNT', true],
      ['NOTHING', false],
    ]);
  });

  it('stops after ten pages and says so', async () => {
    const many = Array.from({ length: 11 }, (_, n) => coupon(`ANY-${n}`));
    const { codes, isMore } = await listAdoptable(source(many), event);
    expect([codes.length, isMore]).toEqual([10, true]);
  });
});
