import { describe, expect, it } from 'vitest';
import type { CouponSource } from '@lanyard/domain/ports/coupons';
import { PortError } from '@lanyard/domain/ports/port-error';
import { createBuiltInCouponSource } from './built-in/built-in-coupon-source.ts';
import { combineCouponSources } from './combine-coupon-sources.ts';
import { makeCode, makeCoupon } from './coupon-source.harness.ts';
import { createMemoryCodeStore } from './test-support/memory-code-store.ts';

/** Another source with ids of its own looks, which can be away. */
function makeOther() {
  const inner = createBuiltInCouponSource(createMemoryCodeStore());
  const state = { isAway: false };
  const outside = <T extends { sourceId: string }>(coupon: T): T => ({
    ...coupon,
    sourceId: coupon.sourceId.replace('builtin_', 'promo_'),
  });
  const inside = (sourceId: string) => sourceId.replace('promo_', 'builtin_');
  const answer = async <T>(work: () => Promise<T>): Promise<T> => {
    if (state.isAway) throw new PortError('UNREACHABLE', 'no_connection');
    return work();
  };
  const source: CouponSource = {
    name: 'stripe',
    owns: (sourceId) => sourceId.startsWith('promo_'),
    lookUp: (code) =>
      answer(async () => {
        const found = await inner.lookUp(code);
        return found && outside(found);
      }),
    list: ({ eventSlug, after }) =>
      answer(async () => {
        const page = await inner.list({ eventSlug, ...(after ? { after: inside(after) } : {}) });
        return {
          coupons: page.coupons.map(outside),
          next: page.next && page.next.replace('builtin_', 'promo_'),
        };
      }),
    create: (coupon) => answer(async () => outside(await inner.create(coupon))),
    change: (sourceId, change) => answer(async () => outside(await inner.change(inside(sourceId), change))),
  };
  return { source, state };
}

function make() {
  const builtIn = createBuiltInCouponSource(createMemoryCodeStore());
  const { source: stripe, state } = makeOther();
  const both = [builtIn, stripe];
  return {
    builtIn,
    stripe,
    state,
    atStripe: combineCouponSources(both, stripe),
    atHome: combineCouponSources(both, builtIn),
  };
}

describe('combineCouponSources', () => {
  it('makes codes at their home and finds them wherever they are', async () => {
    const { atStripe, atHome, builtIn, stripe } = make();
    const one = await atStripe.create(makeCoupon());
    const other = await atHome.create(makeCoupon());
    expect([one.sourceId, other.sourceId]).toEqual([`promo_${one.code}`, `builtin_${other.code}`]);
    expect(await stripe.lookUp(one.code)).toEqual(one);
    expect(await builtIn.lookUp(one.code)).toBeNull();
    for (const source of [atStripe, atHome]) {
      expect(await source.lookUp(one.code)).toEqual(one);
      expect(await source.lookUp(other.code)).toEqual(other);
      expect(await source.lookUp(makeCode())).toBeNull();
    }
  });

  it('refuses a code whose name another source has, paused or not', async () => {
    const { atStripe, atHome, stripe } = make();
    const wanted = makeCoupon();
    const { sourceId } = await atHome.create(wanted);
    const refused = { code: 'REFUSED', vendorCode: 'code_is_elsewhere' };
    await expect(atStripe.create(wanted)).rejects.toMatchObject(refused);
    await atHome.change(sourceId, { isActive: false });
    await expect(atStripe.create(wanted)).rejects.toMatchObject(refused);
    expect(await stripe.lookUp(wanted.code)).toBeNull();
    expect(await atHome.create(wanted)).toMatchObject({ sourceId });
  });

  it('prefers the one that can be used, in the order of the sources, else tells of the first', async () => {
    const { atStripe, builtIn, stripe } = make();
    const coupon = makeCoupon();
    const first = await builtIn.create(coupon);
    const second = await stripe.create(coupon);
    expect(await atStripe.lookUp(coupon.code)).toEqual(first);
    await atStripe.change(first.sourceId, { isActive: false });
    expect(await atStripe.lookUp(coupon.code)).toEqual(second);
    await atStripe.change(second.sourceId, { isActive: false });
    expect(await atStripe.lookUp(coupon.code)).toEqual({ ...first, isActive: false });
  });

  it('finds what the first has while the second is away, and denies nothing on trust', async () => {
    const { atStripe, atHome, builtIn, stripe, state } = make();
    const { code } = await builtIn.create(makeCoupon());
    const away = await stripe.create(makeCoupon());
    state.isAway = true;
    expect(await atStripe.lookUp(code)).toMatchObject({ code });
    await expect(atStripe.lookUp(away.code)).rejects.toMatchObject({ code: 'UNREACHABLE' });
    await expect(atHome.create(makeCoupon())).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });

  it('lists one source after the other, page by page', async () => {
    const { atStripe, builtIn, stripe } = make();
    const made: string[] = [];
    for (const source of [builtIn, stripe])
      for (let n = 0; n < 101; n += 1) made.push((await source.create(makeCoupon())).sourceId);
    const found: string[] = [];
    const sizes: number[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = await atStripe.list({ eventSlug: 'demo', ...(after === undefined ? {} : { after }) });
      found.push(...page.coupons.map(({ sourceId }) => sourceId));
      sizes.push(page.coupons.length);
      after = page.next;
    }
    expect(sizes).toEqual([100, 1, 100, 1]);
    expect(found.toSorted()).toEqual(made.toSorted());
  });

  it.each(['', 'nowhere', 'nowhere:1', ':1'])('refuses the cursor “%s”', async (after) => {
    const refused = { code: 'REFUSED', vendorCode: 'no_such_page' };
    await expect(make().atHome.list({ eventSlug: 'demo', after })).rejects.toMatchObject(refused);
  });

  it('refuses to change what nobody has', async () => {
    const { atHome } = make();
    expect(atHome.owns('promo_1')).toBe(true);
    expect(atHome.owns('price_1')).toBe(false);
    const refused = { code: 'REFUSED', vendorCode: 'no_such_code' };
    await expect(atHome.change('price_1', { capacity: 1 })).rejects.toMatchObject(refused);
  });

  it('refuses sources that cannot be told apart, and a home that is not among them', () => {
    const { builtIn, stripe } = make();
    expect(() => combineCouponSources([builtIn, builtIn], builtIn)).toThrow('one name');
    expect(() => combineCouponSources([builtIn], stripe)).toThrow('home');
  });
});
