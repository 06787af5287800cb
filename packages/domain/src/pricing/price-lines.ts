/** One line of a basket as it is priced: gross unit price in minor units, tax in basis points (2300 = 23 %). */
export interface LineInput {
  readonly quantity: number;
  readonly unitGrossMinor: number;
  /** Off the whole line, never more than it costs. */
  readonly discountMinor: number;
  readonly taxRateBp: number;
}

/** A priced line; `net + tax = gross` always holds. */
export interface PricedLine extends LineInput {
  readonly grossMinor: number;
  readonly netMinor: number;
  readonly taxMinor: number;
}

/** Sums of a basket in minor units. */
export interface Totals {
  readonly grossMinor: number;
  readonly netMinor: number;
  readonly taxMinor: number;
}

/**
 * Prices one line. Prices are gross; the tax contained in a line is taken out of the whole line (not of one
 * unit) and rounded half up to the minor unit.
 */
export function priceLine(line: LineInput): PricedLine {
  const grossMinor = line.unitGrossMinor * line.quantity - line.discountMinor;
  const taxMinor = roundHalfUp(grossMinor * line.taxRateBp, 10_000 + line.taxRateBp);
  return {
    quantity: line.quantity,
    unitGrossMinor: line.unitGrossMinor,
    discountMinor: line.discountMinor,
    taxRateBp: line.taxRateBp,
    grossMinor,
    netMinor: grossMinor - taxMinor,
    taxMinor,
  };
}

/** Adds up priced lines. */
export function sumLines(lines: readonly Totals[]): Totals {
  return lines.reduce<Totals>(
    (sum, line) => ({
      grossMinor: sum.grossMinor + line.grossMinor,
      netMinor: sum.netMinor + line.netMinor,
      taxMinor: sum.taxMinor + line.taxMinor,
    }),
    { grossMinor: 0, netMinor: 0, taxMinor: 0 },
  );
}

/** Integer division of non-negative numbers, halves rounded up; exact where floating point would not be. */
export function roundHalfUp(numerator: number, denominator: number): number {
  const twice = BigInt(numerator) * 2n + BigInt(denominator);
  return Number(twice / (BigInt(denominator) * 2n));
}
