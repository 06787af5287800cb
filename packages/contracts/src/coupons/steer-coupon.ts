import type { CouponCode } from '@lanyard/domain/coupons/coupon-code';
import type { CouponId, EventId, RequestId, StaffId } from '@lanyard/domain/ids/ids';
import type { CouponOffer } from '@lanyard/domain/staff/coupon-views';
import type { CouponHome } from '@lanyard/domain/staff/coupon-words';

/** Activity type name: makes a code at its source and keeps our row of it. */
export const MAKE_COUPON = 'makeCoupon';
/** Activity type name: brings a change that our row has to the source. */
export const CHANGE_COUPON = 'changeCoupon';
/** Activity type name: ties a code that exists at a source to an event. */
export const ADOPT_COUPON = 'adoptCoupon';
/** Activity type name: lists the codes that an event could adopt. */
export const LIST_CODES_AT_SOURCE = 'listCodesAtSource';

/** One press of a button by somebody of the staff. */
interface Press {
  readonly requestId: RequestId;
  readonly staffId: StaffId;
}

/** The terms of a new code; amounts are in the event's currency. */
export interface MakeCouponInput extends Press {
  readonly eventId: EventId;
  readonly home: CouponHome;
  readonly code: CouponCode;
  readonly offer: CouponOffer;
  readonly capacity: number | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  /** Null for all. */
  readonly ticketTypeKeys: readonly string[] | null;
  readonly minimumTickets: number;
  readonly perOrder: number | null;
  readonly oncePerBuyer: boolean;
  readonly unlocks: readonly string[];
}

/** A change that our row has already; exactly one thing is changed. */
export interface ChangeCouponInput {
  readonly couponId: CouponId;
  readonly requestId: RequestId;
  readonly change:
    | { readonly kind: 'CAPACITY'; readonly to: number | null }
    | { readonly kind: 'ACTIVE'; readonly to: boolean }
    | { readonly kind: 'END'; readonly endsAt: string | null }
    /** The label itself stands in our books: a text does not travel. */
    | { readonly kind: 'LABEL' };
}

export interface AdoptCouponInput extends Press {
  readonly eventId: EventId;
  readonly code: CouponCode;
}

/** Why a source does not do something, now or later. */
export type SourceRefusal = 'EXISTS' | 'ENDS_AT_SOURCE' | 'GONE' | 'REFUSED';

/** What became of a change. */
export type SteeringAnswer =
  | { readonly answer: 'DONE' }
  /** A newer change of the same thing is on its way, so that this one is not made any more. */
  | { readonly answer: 'SUPERSEDED' }
  | { readonly answer: 'REFUSED'; readonly why: SourceRefusal };

/** A code at a source; `isForeign` for an amount in other money than the event's, which takes nothing off here. */
export interface ListedCode {
  readonly code: CouponCode;
  readonly home: CouponHome;
  readonly offer: CouponOffer;
  readonly isForeign: boolean;
  readonly isActive: boolean;
  readonly capacity: number | null;
  readonly perOrder: number | null;
  readonly timesRedeemed: number;
}

/** The codes an event could adopt; `isMore` when looking stopped before the source's end. */
export interface ListedCodes {
  readonly codes: readonly ListedCode[];
  readonly isMore: boolean;
}

/** Id of the one-off activity of one change. */
export function changeCouponId(requestId: RequestId): string {
  return `change-coupon:${requestId}`;
}
