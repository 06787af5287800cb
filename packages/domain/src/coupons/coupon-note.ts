import type { OpenTerms } from './coupon-answer.ts';
import { discountedTickets, isCovered, type DiscountableLine } from './take-off.ts';

/**
 * The sentence that goes with a code of which fewer uses are left than the tickets need:
 * `2 of your 3 tickets get it: the code has 2 uses left.` Null when all get it that could.
 */
export function couponNote(lines: readonly DiscountableLine[], terms: OpenTerms): string | null {
  const { usesLeft } = terms;
  if (usesLeft === null) return null;
  const got = discountedTickets(lines, terms);
  const tickets = lines.reduce((sum, line) => sum + (isCovered(line, terms) ? line.quantity : 0), 0);
  if (got >= tickets) return null;
  return `${got} of your ${tickets} tickets ${got === 1 ? 'gets' : 'get'} it: the code has ${usesWords(usesLeft)} left.`;
}

/** A number of uses: `no uses`, `1 use`, `2 uses`. */
export function usesWords(count: number): string {
  return count === 1 ? '1 use' : `${count > 0 ? count : 'no'} uses`;
}
