import type { AttentionItem } from './attention-view.ts';
import type { OrderFilter } from './order-list-view.ts';

/** What was sold on one calendar day of the event's zone. */
export interface SalesDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly tickets: number;
  readonly orders: number;
  readonly netMinor: number;
}

/** Sales of one ticket type; seats are those of the tightest quota it draws from. */
export interface TicketTypeSales {
  readonly key: string;
  readonly name: string;
  readonly sold: number;
  readonly revenueMinor: number;
  readonly capacity: number;
  readonly remaining: number;
}

/** One counter of seats that ticket types share. */
export interface QuotaSales {
  readonly key: string;
  readonly name: string;
  readonly sold: number;
  readonly held: number;
  readonly capacity: number;
}

/** Sales of one size or colour of something sold besides admission. */
export interface SwagSales {
  readonly itemKey: string;
  readonly variantKey: string;
  readonly itemName: string;
  readonly variantName: string;
  readonly sold: number;
  readonly held: number;
  readonly stock: number;
}

/** How an event sells. Amounts in minor units of `currency`, instants ISO 8601 UTC. */
export interface OverviewView {
  readonly currency: string;
  readonly timeZone: string;
  readonly totals: {
    readonly tickets: number;
    readonly orders: number;
    /** What was taken, less what was sent back. */
    readonly grossMinor: number;
    readonly netMinor: number;
    readonly refundedMinor: number;
  };
  /** From the day of the first sale until today, days without sales included; at most the last 90. */
  readonly days: readonly SalesDay[];
  readonly ticketTypes: readonly TicketTypeSales[];
  readonly quotas: readonly QuotaSales[];
  readonly swag: readonly SwagSales[];
  /** Completed orders with a code, and what codes took off. */
  readonly coupons: { readonly orders: number; readonly discountMinor: number };
  readonly ordersByState: Readonly<Record<OrderFilter, number>>;
  /** The oldest open tasks, and how many there are in all. */
  readonly attention: { readonly items: readonly AttentionItem[]; readonly total: number };
  /** When the counters were read; they move within a second or two. */
  readonly countsAsOf: string;
}
