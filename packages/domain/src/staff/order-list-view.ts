import type { RefundStatus } from '../refunds/refund-status.ts';
import type { OrderWordKey } from '../orders/order-words.ts';

/** The tabs of the orders list, in their order. `COMPLETED` holds whatever was sold and is not cancelled since,
 * its receipt sent or not. */
export const orderFilters = [
  'ALL',
  'NEEDS_PERSON',
  'WAITING_FOR_PAYMENT',
  'ISSUING',
  'COMPLETED',
  'EXPIRED',
  'REFUSED',
  'CANCELLED',
] as const;
export type OrderFilter = (typeof orderFilters)[number];

/** What each tab is called. */
export const orderFilterWords = {
  ALL: 'All',
  NEEDS_PERSON: 'Needs a person',
  WAITING_FOR_PAYMENT: 'Waiting for payment',
  ISSUING: 'Issuing tickets',
  COMPLETED: 'Completed',
  EXPIRED: 'Expired',
  REFUSED: 'Not possible',
  CANCELLED: 'Cancelled',
} as const satisfies Record<OrderFilter, string>;

/** What an order's process can wait for, as far as the list is narrowed by it; rows of `waitWords`. */
export const orderWaits = ['PAYMENT', 'CONFIRMING', 'ISSUING', 'CLOSE', 'NOTHING'] as const;
export type OrderWaitFilter = (typeof orderWaits)[number];

/** Somebody's name and address; null in a view for whoever may not read them. */
export interface PersonView {
  readonly name: string;
  readonly email: string;
}

/** One row of the orders list. Instants are ISO 8601 UTC. */
export interface OrderRow {
  readonly orderId: string;
  readonly reference: string;
  readonly buyer: PersonView | null;
  /** What was bought, in words: "2 × Conference, 1 × T-shirt M". */
  readonly what: string;
  readonly grossMinor: number;
  /** Row of `orderWords`. */
  readonly state: OrderWordKey;
  /** Row of `refundStatusWords`. */
  readonly refund: RefundStatus;
  readonly placedAt: string;
  readonly couponCode: string | null;
  /** Whether something about it, or about one of its tickets, waits for a person. */
  readonly needsPerson: boolean;
}

/** How a search was understood. Addresses are found whole only, and people by those who may see them. */
export type SearchedAs =
  | 'REFERENCE'
  | 'EMAIL'
  | 'NAME'
  | 'PROCESSOR_ID'
  | 'EMAIL_NOT_ALLOWED'
  | 'NOT_UNDERSTOOD';

/** How many a search found; `isMore` when counting stopped there. */
export interface FoundCount {
  readonly count: number;
  readonly isMore: boolean;
}

/** One page of the orders list, newest first. */
export interface OrderList {
  readonly currency: string;
  readonly timeZone: string;
  readonly rows: readonly OrderRow[];
  /** Gives the next page; null on the last one. */
  readonly nextCursor: string | null;
  /** Orders behind each tab, without the search; null on pages after the first. */
  readonly counts: Readonly<Record<OrderFilter, number>> | null;
  /** Orders by what their process waits for; null on pages after the first. */
  readonly waits: Readonly<Record<OrderWaitFilter, number>> | null;
  /** Null without a search. */
  readonly search: { readonly as: SearchedAs; readonly found: FoundCount } | null;
}
