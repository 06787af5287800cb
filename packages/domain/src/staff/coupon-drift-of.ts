import type { CouponDrift } from './coupon-views.ts';
import type { CouponHome } from './coupon-words.ts';

/** What is counted of a code, by whom. */
export interface CouponCounts {
  readonly home: CouponHome;
  /** Orders the source counted when it was last asked. */
  readonly timesRedeemed: number;
  /** Our counters, in discounted tickets. */
  readonly used: number;
  readonly held: number;
  /** The same by the rows of the orders. */
  readonly countedUsed: number;
  readonly countedHeld: number;
  /** Orders by what became of their claim. */
  readonly usedOrders: number;
  readonly heldOrders: number;
  readonly returnedOrders: number;
}

/** Whether what a source counts and what we count agree, and why not. */
export function couponDriftOf(counts: CouponCounts): CouponDrift {
  const { home, countedUsed, countedHeld } = counts;
  return {
    sourceOrders: home === 'BUILT_IN' ? null : counts.timesRedeemed,
    ourOrders: counts.usedOrders,
    countedUsed,
    countedHeld,
    ...judge(counts),
  };
}

function judge(counts: CouponCounts): Pick<CouponDrift, 'kind' | 'sentence'> {
  const { home, timesRedeemed: theirs, usedOrders: ours, used, held, countedUsed, countedHeld } = counts;
  if (used !== countedUsed || held !== countedHeld)
    return {
      kind: 'REPAIR',
      sentence: `Our counters say ${used} used and ${held} held, the orders say ${countedUsed} and ${countedHeld}. A repair takes the orders’ numbers.`,
    };
  if (home === 'BUILT_IN')
    return { kind: 'SAME', sentence: 'Built-in codes are counted here only, by discounted tickets.' };
  if (theirs === ours)
    return { kind: 'SAME', sentence: `Stripe and we both count ${ours} paid orders with this code.` };
  const numbers = `Stripe counts ${theirs} orders with this code, we count ${ours}.`;
  if (theirs < ours)
    return {
      kind: 'AS_EXPECTED',
      sentence: `${numbers} Stripe counts only orders whose whole sum it took the code off; for the others we gave it net prices.`,
    };
  if (theirs <= ours + counts.heldOrders + counts.returnedOrders)
    return {
      kind: 'AS_EXPECTED',
      sentence: `${numbers} Orders that are being paid, or whose tickets were given back, count there and not here.`,
    };
  return {
    kind: 'LOOK',
    sentence: `${numbers} More than we know of: look in Stripe whether the code was used outside of Lanyard.`,
  };
}
