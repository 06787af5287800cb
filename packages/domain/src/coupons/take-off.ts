import { roundHalfUp } from '../pricing/price-lines.ts';
import { splitAmount } from '../pricing/split-amount.ts';
import type { CouponTerms } from './coupon-terms.ts';

/** A line as a coupon looks at it; swag has no ticket type and is never discounted. */
export interface DiscountableLine {
  readonly ticketTypeKey: string | null;
  readonly quantity: number;
  readonly unitGrossMinor: number;
}

/** What is taken off one line: the amount, and how many of its units count as discounted. */
export interface LineDiscount {
  readonly discountMinor: number;
  readonly discounted: number;
}

/** Whether a code is for a line at all. */
export function isCovered(line: DiscountableLine, terms: Pick<CouponTerms, 'ticketTypeKeys'>): boolean {
  return (
    line.ticketTypeKey !== null &&
    (terms.ticketTypeKeys === null || terms.ticketTypeKeys.includes(line.ticketTypeKey))
  );
}

/**
 * What a code takes off each line. Per cent: of the covered lines' sum, rounded half up once, as the payment
 * processor rounds, then split over the lines. An amount for the order: at most that sum, split the same way.
 * An amount a ticket: at most the ticket's price. Never more than a line costs.
 */
export function takeOff(
  lines: readonly DiscountableLine[],
  terms: Pick<CouponTerms, 'discount' | 'ticketTypeKeys'>,
): LineDiscount[] {
  const covered = lines.map((line) => (isCovered(line, terms) ? line.unitGrossMinor * line.quantity : 0));
  const sum = covered.reduce((total, gross) => total + gross, 0);
  const { discount } = terms;
  const shares =
    discount.kind === 'AMOUNT' && discount.per === 'TICKET'
      ? lines.map((line) =>
          isCovered(line, terms) ? Math.min(discount.amountMinor, line.unitGrossMinor) * line.quantity : 0,
        )
      : splitAmount(
          discount.kind === 'PERCENT'
            ? roundHalfUp(sum * discount.percentBp, 10_000)
            : Math.min(discount.amountMinor, sum),
          covered,
        );
  return lines.map((line, n) => ({
    discountMinor: shares[n] ?? 0,
    discounted: isCovered(line, terms) ? line.quantity : 0,
  }));
}
