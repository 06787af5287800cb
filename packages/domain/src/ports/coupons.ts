import type { CouponFault } from '../coupons/coupon-fault.ts';
import type { CouponCode } from '../coupons/coupon-code.ts';

/** What a code takes off. Amounts in minor units, per cent in basis points (2000 = 20 %; 0 takes nothing off). */
export type CouponDiscount =
  | { readonly kind: 'PERCENT'; readonly percentBp: number }
  | {
      readonly kind: 'AMOUNT';
      readonly amountMinor: number;
      readonly currency: string;
      readonly per: 'ORDER' | 'TICKET';
    };

/** What a code allows, as its source says at this moment. */
export interface SourceCoupon {
  /** The source's own id of the code (`promo_…`, `builtin_…`): by it the code is changed. */
  readonly sourceId: string;
  readonly code: CouponCode;
  /** False while paused. */
  readonly isActive: boolean;
  readonly discount: CouponDiscount;
  /** Discounted tickets there may be in all; null for no limit, 0 for closed. */
  readonly capacity: number | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  /** The event it is for; null for any. */
  readonly eventSlug: string | null;
  /** Keys of the ticket types it is for; null for all. */
  readonly ticketTypeKeys: readonly string[] | null;
  readonly minimumTickets: number;
  /** Discounted tickets there may be in one order, 1 or more; null for no limit. */
  readonly perOrder: number | null;
  readonly oncePerBuyer: boolean;
  /** Keys of the hidden ticket types it opens; none for a code that is no access code. */
  readonly unlocks: readonly string[];
  /** What the code is for, as the organizer says, such as a campaign; null for nothing. No term of it. */
  readonly label: string | null;
  /** Why its terms close it by themselves (`capacity` is then 0); null for a code that is as somebody meant it. */
  readonly fault: CouponFault | null;
  /** How often the source itself counted it; differs from ours in known ways. 0 where it counts nothing. */
  readonly timesRedeemed: number;
  /**
   * Whether a payment page can be given the `sourceId` and takes the code off by itself. False for codes that the
   * processor does not know or could only take off wrongly: their orders are paid at net prices.
   */
  readonly ridesOnProcessor: boolean;
}

/** What is needed to make a code; the same code with the same terms again finds the first one. */
export interface NewCoupon extends Omit<
  SourceCoupon,
  'sourceId' | 'isActive' | 'fault' | 'timesRedeemed' | 'ridesOnProcessor'
> {
  /** What people who keep the books read: `Upkeep: early birds`. */
  readonly bookName: string;
}

/** What can be changed of a code that is there; what is left out stays as it is. */
export interface CouponChange {
  /** Null takes the limit away. */
  readonly capacity?: number | null;
  /** False pauses the code, true lets it go on. */
  readonly isActive?: boolean;
  /** Null takes the end away. */
  readonly endsAt?: Date | null;
  /** Null takes the label away. */
  readonly label?: string | null;
  /** Ties a code to one event, which is how one that was made by hand is adopted. */
  readonly eventSlug?: string;
}

/** Some of an event's codes; a page may be short, or empty, although there are more. */
export interface SourceCouponPage {
  readonly coupons: readonly SourceCoupon[];
  /** Where the next page begins; null after the last. */
  readonly next: string | null;
}

/** Where codes live. Failures are `PortError`s; a code that is not there is an answer, null. */
export interface CouponSource {
  readonly name: string;
  /** Whether an id is of this source's making, by its looks. */
  owns(sourceId: string): boolean;
  lookUp(code: CouponCode): Promise<SourceCoupon | null>;
  /**
   * The codes of one event and those for any event, paused ones too, in the source's own order; `after` is the
   * last page's `next`. A source that keeps old codes may tell one spelling twice: `lookUp` says which one counts.
   */
  list(options: { readonly eventSlug: string; readonly after?: string }): Promise<SourceCouponPage>;
  /**
   * Makes a code, once: safe to repeat. Throws `REFUSED` when the code exists with other terms, and for terms
   * that make no sense or that the source cannot hold.
   */
  create(coupon: NewCoupon): Promise<SourceCoupon>;
  /**
   * Changes a code and answers what it is now; safe to repeat. Throws `REFUSED` when it is gone, or cannot be so
   * here. A source just writes what the change names, the last one wins, and changes of different things do not
   * undo each other; which of two people may, the command decides by our own row's version before it asks.
   */
  change(sourceId: string, change: CouponChange): Promise<SourceCoupon>;
}
