import type { CouponDiscount } from '../ports/coupons.ts';
import type { CouponCode } from './coupon-code.ts';

/** What a code allows and how much of it is taken, as our row mirrors and counts it. Instants in milliseconds UTC. */
export interface CouponTerms {
  readonly code: CouponCode;
  readonly isActive: boolean;
  readonly discount: CouponDiscount;
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  /** Keys of the ticket types it is for; null for all. */
  readonly ticketTypeKeys: readonly string[] | null;
  readonly minimumTickets: number;
  readonly oncePerBuyer: boolean;
  /** At most so many discounted tickets in one order; null for all of them. */
  readonly perOrder: number | null;
  /** Discounted tickets in all; null for no limit. */
  readonly capacity: number | null;
  /** Discounted tickets held or used by others. */
  readonly taken: number;
}
