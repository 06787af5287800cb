import type { CouponState } from './coupon-words.ts';

/** The columns of a code's row that say where it stands. */
export interface CouponStanding {
  readonly isActive: boolean;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly capacity: number | null;
  readonly used: number;
  readonly held: number;
}

/** Where a code stands at an instant, told as buyers are: a processor also switches off what has ended. */
export function couponStateOf(code: CouponStanding, now: Date): CouponState {
  const { isActive, startsAt, endsAt, capacity, used, held } = code;
  if (capacity === 0) return 'CLOSED';
  if (endsAt !== null && now >= endsAt) return 'ENDED';
  if (!isActive) return 'PAUSED';
  if (startsAt !== null && now < startsAt) return 'NOT_STARTED';
  return capacity !== null && used + held >= capacity ? 'USED_UP' : 'RUNNING';
}
