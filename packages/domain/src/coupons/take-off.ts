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

/** Whether a code takes nothing off, and only opens what is hidden. */
export function isOpeningOnly({ discount }: Pick<CouponTerms, 'discount'>): boolean {
  return discount.kind === 'PERCENT' && discount.percentBp === 0;
}

/** Whether a code is for a line at all. */
export function isCovered(line: DiscountableLine, terms: Pick<CouponTerms, 'ticketTypeKeys'>): boolean {
  return (
    line.ticketTypeKey !== null &&
    (terms.ticketTypeKeys === null || terms.ticketTypeKeys.includes(line.ticketTypeKey))
  );
}

type CoveringTerms = Pick<CouponTerms, 'ticketTypeKeys' | 'perOrder'>;

/** The part of a code's terms that decides about money. */
export type DiscountTerms = Pick<CouponTerms, 'discount' | 'ticketTypeKeys' | 'perOrder'>;

/** How many tickets of these lines a code discounts: the uses that they need. */
export function discountedTickets(lines: readonly DiscountableLine[], terms: CoveringTerms): number {
  return discountedUnits(lines, terms).reduce((sum, units) => sum + units, 0);
}

/** How many units of each line a code discounts: all it covers, or so many an order, the dearest first. */
function discountedUnits(lines: readonly DiscountableLine[], terms: CoveringTerms): number[] {
  const units = lines.map(() => 0);
  let left = terms.perOrder ?? Infinity;
  const dearestFirst = lines
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => isCovered(line, terms))
    .toSorted((a, b) => b.line.unitGrossMinor - a.line.unitGrossMinor || a.index - b.index);
  for (const { line, index } of dearestFirst) {
    units[index] = Math.min(line.quantity, left);
    left -= units[index] ?? 0;
  }
  return units;
}

/**
 * What a code takes off each line. Per cent: of the discounted tickets' sum, rounded half up once, as the
 * payment processor rounds, then split over the lines. An amount for the order: at most that sum, split the same
 * way. An amount a ticket: at most the ticket's price. Never more than a line costs.
 */
export function takeOff(lines: readonly DiscountableLine[], terms: DiscountTerms): LineDiscount[] {
  const units = discountedUnits(lines, terms);
  const sums = lines.map((line, n) => line.unitGrossMinor * (units[n] ?? 0));
  const sum = sums.reduce((total, gross) => total + gross, 0);
  const { discount } = terms;
  const shares =
    discount.kind === 'AMOUNT' && discount.per === 'TICKET'
      ? lines.map((line, n) => Math.min(discount.amountMinor, line.unitGrossMinor) * (units[n] ?? 0))
      : splitAmount(
          discount.kind === 'PERCENT'
            ? roundHalfUp(sum * discount.percentBp, 10_000)
            : Math.min(discount.amountMinor, sum),
          sums,
        );
  return lines.map((_, n) => ({ discountMinor: shares[n] ?? 0, discounted: units[n] ?? 0 }));
}
