import { splitAmount } from '../pricing/split-amount.ts';

/** A line of tickets as it was sold, in minor units. */
export interface SharedLine {
  readonly quantity: number;
  readonly unitGrossMinor: number;
  readonly discountMinor: number;
  /** Units that the code took something off. */
  readonly discounted: number;
}

/** One ticket's share of its line. */
export interface TicketShare {
  readonly grossMinor: number;
  readonly isDiscounted: boolean;
}

/**
 * What each ticket of a line was sold for, in the order of their positions: the first ones are those with the
 * discount, which is split among them to the minor unit, so that the shares sum up to what the line cost.
 */
export function ticketShares(line: SharedLine): TicketShare[] {
  // A line whose code was counted by nobody has its discount on every unit.
  const discounted = line.discounted > 0 || line.discountMinor === 0 ? line.discounted : line.quantity;
  const offs = splitAmount(
    line.discountMinor,
    Array.from({ length: discounted }, () => line.unitGrossMinor),
  );
  return Array.from({ length: line.quantity }, (_, index) => ({
    grossMinor: line.unitGrossMinor - (offs[index] ?? 0),
    isDiscounted: index < line.discounted,
  }));
}
