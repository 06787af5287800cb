import type { FoundCount } from '@lanyard/domain/staff/order-list-view';

/** Nobody reads on from here; "1,000+" says enough and costs nothing. */
export const COUNT_UP_TO = 1000;

/** A count that stopped at `COUNT_UP_TO`, out of one more row than that. */
export function countUpTo(rows: number): FoundCount {
  return { count: Math.min(rows, COUNT_UP_TO), isMore: rows > COUNT_UP_TO };
}
