import type { ErrorCode } from '../errors/error-codes.ts';
import type { CouponCode } from './coupon-code.ts';
import type { CouponTerms } from './coupon-terms.ts';

/** What a valid code means for any basket: everything a page needs to price with it, and no counts. */
export type OpenTerms = Pick<
  CouponTerms,
  'discount' | 'ticketTypeKeys' | 'minimumTickets' | 'oncePerBuyer' | 'perOrder' | 'endsAt'
>;

/** What a page is told about a code for one basket. */
export type CouponAnswer =
  | {
      readonly answer: 'VALID';
      readonly code: CouponCode;
      /** What it takes off this basket, in minor units. */
      readonly discountMinor: number;
      readonly terms: OpenTerms;
    }
  | { readonly answer: 'REFUSED'; readonly code: ErrorCode; readonly sentence: string }
  /** Nobody could be asked: the code is neither accepted nor denied. */
  | { readonly answer: 'UNVERIFIED'; readonly sentence: string };
