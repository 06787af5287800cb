/**
 * Splits a whole amount over weights without losing a minor unit: each share is rounded down, and what is left
 * goes, one each, to the largest remainders (the earlier one where they are equal). No share passes its weight
 * as long as the amount does not pass their sum.
 */
export function splitAmount(amountMinor: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => {
    const product = BigInt(amountMinor) * BigInt(weight);
    return { share: Number(product / BigInt(total)), rest: product % BigInt(total) };
  });
  let left = amountMinor - exact.reduce((sum, { share }) => sum + share, 0);
  const byRest = exact
    .map(({ rest }, index) => ({ rest, index }))
    .toSorted((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1));
  const shares = exact.map(({ share }) => share);
  for (const { index } of byRest) {
    if (left === 0) break;
    shares[index] = (shares[index] ?? 0) + 1;
    left--;
  }
  return shares;
}
