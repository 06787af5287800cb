import type { CodeBatchRow } from './code-batch-row.ts';
import type { CouponHome, CouponState } from './coupon-words.ts';
import type { PersonView } from './order-list-view.ts';

/** What a code takes off or opens, as a form fills it in again. Amounts in minor units of the event's currency. */
export type CouponOffer =
  | { readonly kind: 'PERCENT'; readonly percentBp: number }
  | { readonly kind: 'AMOUNT'; readonly amountMinor: number; readonly per: 'ORDER' | 'TICKET' }
  /** Takes nothing off, and only opens hidden ticket types. */
  | { readonly kind: 'NOTHING' };

/** A ticket type a code is about. */
export interface CouponTicketType {
  readonly key: string;
  readonly name: string;
}

/** What the source counts of a code beside what we count, and whether our own numbers need a repair. */
export interface CouponDrift {
  /** Orders the source counted; null where it counts nothing. */
  readonly sourceOrders: number | null;
  /** Paid orders that used it here. */
  readonly ourOrders: number;
  /** What our counters should be by the rows of the orders. */
  readonly countedUsed: number;
  readonly countedHeld: number;
  /** `AS_EXPECTED` also where the source counts fewer in the known way; `LOOK` and `REPAIR` are for a person. */
  readonly kind: 'SAME' | 'AS_EXPECTED' | 'LOOK' | 'REPAIR';
  /** Why the numbers differ, in words. */
  readonly sentence: string;
}

/** A code of an event. Instants are ISO 8601 UTC, amounts in minor units of the event's currency. */
export interface CouponRow {
  readonly kind: 'CODE';
  readonly couponId: string;
  readonly code: string;
  /** Row of `couponStateWords`. */
  readonly state: CouponState;
  /** Switched off, whatever else its state says. */
  readonly isPaused: boolean;
  /** What is to be put right at its source before it opens, in words; null when nothing is. */
  readonly fault: string | null;
  /** What it is for, such as a campaign. */
  readonly label: string | null;
  /** The batch that made it. */
  readonly batchId: string | null;
  readonly createdAt: string;
  /** Row of `couponHomeWords`. */
  readonly home: CouponHome;
  /** "20 % off", "€10 off each ticket", "A free ticket", "Opens hidden tickets". */
  readonly discount: string;
  readonly offer: CouponOffer;
  /** Discounted tickets: paid, held at the moment, and how many there may be in all (null: no limit, 0: closed). */
  readonly used: number;
  readonly held: number;
  readonly capacity: number | null;
  /** What paid orders were let off. */
  readonly givenAwayMinor: number;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  /** Null for all. */
  readonly ticketTypes: readonly CouponTicketType[] | null;
  /** Hidden ticket types it opens. */
  readonly unlocks: readonly CouponTicketType[];
  readonly minimumTickets: number;
  /** Discounted tickets in one order; null for no limit. */
  readonly perOrder: number | null;
  readonly oncePerBuyer: boolean;
  /** Address of the event's page on the storefront that carries the code, whole, for pasting into a mail. */
  readonly linkUrl: string;
  /** When the source was last asked. */
  readonly seenAt: string;
  readonly drift: CouponDrift;
}

/** A ticket type a new code can be for. */
export interface ChoosableTicketType extends CouponTicketType {
  /** Offered only to who has a code that opens it. */
  readonly isHidden: boolean;
}

/** The codes of an event, the newest first. */
export interface CouponList {
  readonly currency: string;
  readonly timeZone: string;
  readonly rows: readonly CouponRow[];
  /** Codes that were made together, which are none of the rows unless they were searched for; the newest first. */
  readonly batches: readonly CodeBatchRow[];
  /** Whether there are more than are listed; a search finds them. */
  readonly isMore: boolean;
  /** Over all codes of the event, listed or not. */
  readonly totals: { readonly orders: number; readonly tickets: number; readonly givenAwayMinor: number };
  readonly ticketTypes: readonly ChoosableTicketType[];
}

/** An order that took a code. */
export interface CouponUse {
  readonly orderReference: string;
  /** Null for whoever may not read names. */
  readonly buyer: PersonView | null;
  readonly state: 'HELD' | 'USED' | 'RETURNED';
  readonly tickets: number;
  readonly discountMinor: number;
  readonly at: string;
}

/** What was used of a code on one calendar day of the event's zone. */
export interface CouponDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly orders: number;
  readonly tickets: number;
  readonly givenAwayMinor: number;
}

/** A change of how many of a code there may be. */
export interface CouponCapacityChange {
  readonly at: string;
  readonly from: number | null;
  readonly to: number | null;
  /** Null when nobody of the staff did it here. */
  readonly by: string | null;
}

/** A code, who used it and what was changed. */
export interface CouponView extends CouponRow {
  readonly currency: string;
  readonly timeZone: string;
  /** Newest first, at most 200. */
  readonly uses: readonly CouponUse[];
  readonly usesTotal: number;
  /** Every day from the first use until today, those without a use too; at most the last 90. */
  readonly days: readonly CouponDay[];
  /** Newest first, at most 50. */
  readonly capacityChanges: readonly CouponCapacityChange[];
}

/** How a change went on: at the source already, or noted here and on its way there while the source is away. */
export interface SteeredCoupon {
  readonly outcome: 'DONE' | 'ON_ITS_WAY';
}

/** A code that exists at the source and is not yet this event's. */
export interface CodeAtSource {
  readonly code: string;
  readonly home: CouponHome;
  readonly discount: string;
  readonly isActive: boolean;
  readonly capacity: number | null;
  readonly sourceOrders: number;
}

/** The codes that could be adopted; null when the source does not answer. */
export interface CodesAtSource {
  readonly codes: readonly CodeAtSource[] | null;
  readonly isMore: boolean;
}

/** What a repair found and did. */
export interface RepairedCoupon {
  /** Counters before and after, by the rows of the orders. */
  readonly before: { readonly used: number; readonly held: number };
  readonly after: { readonly used: number; readonly held: number };
  /** Whether the code's terms were read again at its source. */
  readonly source: 'READ' | 'GONE' | 'AWAY';
}
