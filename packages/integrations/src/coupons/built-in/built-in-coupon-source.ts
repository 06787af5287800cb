import { couponCodeOf, type CouponCode } from '@lanyard/domain/coupons/coupon-code';
import type { BuiltInCode, BuiltInCodeStore } from '@lanyard/domain/ports/built-in-codes';
import type { CouponSource, NewCoupon, SourceCoupon } from '@lanyard/domain/ports/coupons';
import { PortError } from '@lanyard/domain/ports/port-error';
import { hasSameTerms } from '../has-same-terms.ts';
import { refuseSenseless, refuseSenselessChange } from '../refuse-senseless.ts';

const prefix = 'builtin_';

/** Codes that are kept by ourselves and need no payment processor; a page to pay on never hears of them. */
export function createBuiltInCouponSource(
  store: BuiltInCodeStore,
  { pageSize = 100 }: { readonly pageSize?: number } = {},
): CouponSource {
  return {
    name: 'built-in',
    owns: (sourceId) => sourceId.startsWith(prefix),

    async lookUp(code) {
      const found = await ask(() => store.find(code));
      return found && toSourceCoupon(found);
    },

    async list({ eventSlug, after }) {
      const from = after === undefined ? null : codeOf(after);
      const found = await ask(() => store.list({ eventSlug, after: from, limit: pageSize + 1 }));
      const coupons = found.slice(0, pageSize).map(toSourceCoupon);
      return { coupons, next: found.length > pageSize ? (coupons.at(-1)?.sourceId ?? null) : null };
    },

    async create(wanted) {
      refuseSenseless(wanted);
      const standing = toSourceCoupon(await ask(() => store.insert(toBuiltIn(wanted))));
      if (hasSameTerms(standing, wanted)) return standing;
      throw new PortError('REFUSED', 'code_has_other_terms');
    },

    async change(sourceId, change) {
      refuseSenselessChange(change);
      const code = codeOf(sourceId);
      const changed = await ask(() => store.change(code, change));
      if (changed) return toSourceCoupon(changed);
      throw new PortError('REFUSED', 'no_such_code');
    },
  };
}

/** Whatever a store throws, it did not answer: our own database is away or at its limit. */
async function ask<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw new PortError('UNREACHABLE', 'store_failed', { cause });
  }
}

/** There is one code of a spelling, so that the spelling is the id. */
function codeOf(sourceId: string): CouponCode {
  const code = sourceId.startsWith(prefix) ? couponCodeOf(sourceId.slice(prefix.length)) : null;
  if (code) return code;
  throw new PortError('REFUSED', 'no_such_code');
}

function toSourceCoupon(code: BuiltInCode): SourceCoupon {
  return {
    ...code,
    sourceId: `${prefix}${code.code}`,
    fault: null,
    timesRedeemed: 0,
    ridesOnProcessor: false,
  };
}

/** In the one order and spelling of things that are compared; the name is for a processor's books only. */
function toBuiltIn({ bookName: _bookName, ...terms }: NewCoupon): BuiltInCode {
  const { discount } = terms;
  return {
    ...terms,
    isActive: true,
    discount:
      discount.kind === 'AMOUNT' ? { ...discount, currency: discount.currency.toUpperCase() } : discount,
    ticketTypeKeys: terms.ticketTypeKeys?.toSorted() ?? null,
    unlocks: terms.unlocks.toSorted(),
  };
}
