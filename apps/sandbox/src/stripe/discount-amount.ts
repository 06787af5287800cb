import type { CouponRecord } from '../store/records.ts';

/** Per cent are kept with four decimals; this many parts make the whole. */
const PARTS = 1_000_000;

/** What a coupon takes off a sum, in minor units: per cent of the whole sum, rounded half up, or an amount, never more than there is. */
export function discountAmount({ percentOff, amountOffMinor }: CouponRecord, subtotalMinor: number): number {
  if (percentOff === null) return Math.min(amountOffMinor ?? 0, subtotalMinor);
  return Math.floor((subtotalMinor * Math.round(percentOff * 10_000) + PARTS / 2) / PARTS);
}

/** Shares a discount among lines by their amounts; the shares make up the whole, the largest remainders get the rest. */
export function shareDiscount(discountMinor: number, amountsMinor: readonly number[]): number[] {
  const subtotal = amountsMinor.reduce((sum, amount) => sum + amount, 0);
  if (subtotal === 0) return amountsMinor.map(() => 0);
  const exact = amountsMinor.map((amount) => (discountMinor * amount) / subtotal);
  const shares = exact.map(Math.floor);
  const rest = discountMinor - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .toSorted((a, b) => b.remainder - a.remainder);
  for (const { index } of byRemainder.slice(0, rest)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
