import type { TicketTypeAvailability, TicketTypeView } from '../events/event-view.ts';
import type { ErrorCode } from '../errors/error-codes.ts';
import type { CouponCode } from './coupon-code.ts';
import type { CouponTerms } from './coupon-terms.ts';

/** What a valid code means for any basket: all that a page needs to price with it. */
export type OpenTerms = Pick<
  CouponTerms,
  'discount' | 'ticketTypeKeys' | 'minimumTickets' | 'oncePerBuyer' | 'perOrder' | 'endsAt'
> & {
  /** Uses that are left, when they are fewer than the basket needs and it gets them; they stand in `perOrder` too. */
  readonly usesLeft: number | null;
};

/** Hidden ticket types that a code opens, and what is left of them; empty for a code that is no access code. */
export interface UnlockedTypes {
  readonly ticketTypes: readonly TicketTypeView[];
  readonly availability: readonly TicketTypeAvailability[];
}

/** What a page is told about a code for one basket. */
export type CouponAnswer =
  | {
      readonly answer: 'VALID';
      readonly code: CouponCode;
      /** What it takes off this basket, in minor units. */
      readonly discountMinor: number;
      /** What is to be said besides: that not all tickets get it. */
      readonly note: string | null;
      readonly terms: OpenTerms;
      readonly unlocked: UnlockedTypes;
    }
  | { readonly answer: 'REFUSED'; readonly code: ErrorCode; readonly sentence: string }
  /** Nobody could be asked: the code is neither accepted nor denied. */
  | { readonly answer: 'UNVERIFIED'; readonly sentence: string };
