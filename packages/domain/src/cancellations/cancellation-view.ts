import type { CancellationAsker, CancellationStatus } from './cancellation-states.ts';

/** Until when which part of the price comes back. Instants ISO 8601 UTC. */
export interface RefundRuleView {
  readonly percent: number;
  readonly endsAt: string;
}

/** What the event gives back now and later, as both pages show it before somebody asks. */
export interface RefundTerms {
  /** Per cent that comes back for who asks now. */
  readonly percentNow: number;
  readonly rules: readonly RefundRuleView[];
  /** Kept of each ticket, in minor units. */
  readonly feeMinor: number;
}

/** A wish to cancel, as its page shows it. Instants ISO 8601 UTC. */
export interface CancellationView {
  readonly cancellationId: string;
  readonly status: CancellationStatus;
  readonly askedBy: CancellationAsker;
  readonly askedAt: string;
  readonly endedAt: string | null;
  readonly isWholeOrder: boolean;
  /** References of the tickets it is about. */
  readonly tickets: readonly string[];
  readonly percent: number;
  /** Offered while it is open, decided after that; null for whoever the money does not go to. */
  readonly amountMinor: number | null;
  /** What the organizers wrote to whoever asked; null for anybody else. */
  readonly answer: string | null;
  /** Whether whoever looks may take it back. */
  readonly canWithdraw: boolean;
}

/** What a ticket's page knows of cancelling it. */
export interface TicketCancellationView {
  /** The newest wish about this ticket that was not withdrawn; null when there is none. */
  readonly current: CancellationView | null;
  /** Whether it can be asked for now. */
  readonly canAsk: boolean;
  /** What it was sold for; null for whoever the money does not go to, and for a free ticket. */
  readonly price: { readonly grossMinor: number; readonly dueMinor: number } | null;
  readonly currency: string;
  readonly terms: RefundTerms;
}

/** A ticket that can be chosen on the order page, with what would come back of it. */
export interface CancellableTicket {
  readonly reference: string;
  readonly grossMinor: number;
  readonly dueMinor: number;
}

/** Money given back, as the buyer sees it. Instants ISO 8601 UTC. */
export interface RefundView {
  readonly refundId: string;
  readonly status: 'PENDING' | 'SENT' | 'FAILED';
  readonly cause: 'CANCELLATION' | 'CONVERSION' | 'LATE' | 'DOUBLE' | 'OUTSIDE';
  readonly amountMinor: number;
  readonly at: string;
}

/** What an order's page knows of cancelling and of money given back. */
export interface OrderCancellationView {
  /** Wishes about this order, newest first; withdrawn ones are left out. */
  readonly wishes: readonly CancellationView[];
  /** Tickets that can be asked for now. */
  readonly tickets: readonly CancellableTicket[];
  /** What would come back of the things sold besides admission, with all the rest; null when they cannot be asked for. */
  readonly swagDueMinor: number | null;
  /** Whether everything that is left can be asked for at once. */
  readonly canAskAll: boolean;
  readonly terms: RefundTerms;
  readonly refunds: readonly RefundView[];
}
