import type { CouponCode } from '@lanyard/domain/coupons/coupon-code';
import type { BuiltInCode, BuiltInCodeStore } from '@lanyard/domain/ports/built-in-codes';

/** A store of built-in codes that forgets with its process, for tests. */
export function createMemoryCodeStore(): BuiltInCodeStore {
  const codes = new Map<CouponCode, BuiltInCode>();
  return {
    find: async (code) => codes.get(code) ?? null,
    async insert(code) {
      if (!codes.has(code.code)) codes.set(code.code, code);
      return codes.get(code.code) ?? code;
    },
    async change(code, change) {
      const known = codes.get(code);
      if (!known) return null;
      const changed = { ...known, ...change };
      codes.set(code, changed);
      return changed;
    },
    async list({ eventSlug, after, limit }) {
      return [...codes.values()]
        .filter((one) => one.eventSlug === null || one.eventSlug === eventSlug)
        .filter(({ code }) => after === null || code > after)
        .toSorted((one, other) => (one.code < other.code ? -1 : 1))
        .slice(0, limit);
    },
  };
}
