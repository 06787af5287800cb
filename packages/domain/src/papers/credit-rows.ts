import { roundHalfUp } from '../pricing/price-lines.ts';
import { splitAmount } from '../pricing/split-amount.ts';
import { grossOf, type TaxRow } from './tax-row.ts';

/**
 * What a credit note over an amount takes off, by rate: the amount is split over the rates by their weights (what
 * was given back at each), or by what is left of the receipt, never more than that is at any rate. The last of a
 * rate takes the tax that is left, so that rounding loses nothing. An amount beyond all that is left comes to that.
 */
export function creditRows(
  amountMinor: number,
  left: readonly TaxRow[],
  weights: ReadonlyMap<number, number> = new Map(),
): TaxRow[] {
  const room = left.map(grossOf);
  const total = Math.min(
    amountMinor,
    room.reduce((sum, gross) => sum + gross, 0),
  );
  const wanted = splitAmount(
    total,
    left.map(({ rateBp }) => weights.get(rateBp) ?? 0),
  );
  const first = wanted.map((share, index) => Math.min(share, room[index] ?? 0));
  const short = total - first.reduce((sum, share) => sum + share, 0);
  const rest = splitAmount(
    short,
    first.map((share, index) => (room[index] ?? 0) - share),
  );
  return left.flatMap((row, index): TaxRow[] => {
    const gross = (first[index] ?? 0) + (rest[index] ?? 0);
    if (gross === 0) return [];
    if (gross === room[index]) return [row];
    const exact = roundHalfUp(gross * row.rateBp, 10_000 + row.rateBp);
    // Never more tax, and never more of the price itself, than is left.
    const taxMinor = Math.max(Math.min(exact, row.taxMinor), gross - row.netMinor);
    return [{ rateBp: row.rateBp, netMinor: gross - taxMinor, taxMinor }];
  });
}
