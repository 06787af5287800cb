import type { CouponShort } from '../policies/policies.ts';
import type { CouponTerms } from './coupon-terms.ts';
import { discountedTickets, isOpeningOnly, type DiscountableLine } from './take-off.ts';

/**
 * The terms that count for these lines when the code has fewer uses left than they need: the rest of the uses, the
 * dearest tickets first, where the event's policy says so. Otherwise the terms as they are, under which such lines
 * are refused; so are tickets that only a code opens.
 */
export function fitToUses(
  terms: CouponTerms,
  lines: readonly DiscountableLine[],
  policy: CouponShort,
): CouponTerms {
  if (policy === 'REFUSE' || terms.capacity === null || isOpeningOnly(terms)) return terms;
  const left = terms.capacity - terms.taken;
  return left > 0 && left < discountedTickets(lines, terms) ? { ...terms, perOrder: left } : terms;
}
