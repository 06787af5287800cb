import type { NameFit } from '../search/name-fit.ts';
import type { OrderRow, PersonView } from './order-list-view.ts';
import type { TicketRow } from './ticket-list-view.ts';

/** By what somebody was found: their address, their name, or where they work. */
export type PersonFoundBy = 'EMAIL' | `NAME_${NameFit}` | 'COMPANY';

/** Somebody who was found, and the order they bought or the ticket they are named on. */
export interface PersonHit {
  readonly person: PersonView;
  readonly foundBy: PersonFoundBy;
  /** Where they work; only when they were found by it. */
  readonly company: string | null;
  readonly at:
    | { readonly kind: 'ORDER'; readonly row: OrderRow }
    | { readonly kind: 'TICKET'; readonly row: TicketRow };
}

/** A discount code that was found. */
export interface CouponHit {
  readonly code: string;
  readonly label: string | null;
  /** Discounted tickets so far. */
  readonly used: number;
}

/** A workshop that was found. Instants are ISO 8601 UTC. */
export interface WorkshopHit {
  readonly key: string;
  readonly title: string;
  readonly startsAt: string;
}

/** What a search over everything of an event found, a few of each. */
export interface SearchAnswer {
  readonly currency: string;
  readonly timeZone: string;
  readonly orders: readonly OrderRow[];
  readonly tickets: readonly TicketRow[];
  /** Whether the orders and tickets are what was probably meant, one sign away from what was typed. */
  readonly isSimilar: boolean;
  readonly people: readonly PersonHit[];
  /** Whether people were not looked for, since whoever asks may not read names. */
  readonly withoutPeople: boolean;
  readonly coupons: readonly CouponHit[];
  readonly workshops: readonly WorkshopHit[];
}
