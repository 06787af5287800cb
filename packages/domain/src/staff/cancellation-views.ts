import type {
  CancellationAsker,
  CancellationStatus,
  CancelCause,
} from '../cancellations/cancellation-states.ts';
import type { PersonView } from './order-list-view.ts';

/** The tabs of the cancellations list, in their order. */
export const cancellationFilters = ['ASKED', 'APPROVED', 'DECLINED', 'WITHDRAWN', 'ALL'] as const;
export type CancellationFilter = (typeof cancellationFilters)[number];

/** What each tab is called. */
export const cancellationFilterWords = {
  ASKED: 'To decide',
  APPROVED: 'Approved',
  DECLINED: 'Declined',
  WITHDRAWN: 'Withdrawn',
  ALL: 'All',
} as const satisfies Record<CancellationFilter, string>;

/** In which order the list stands. */
export const cancellationOrders = ['OLDEST', 'NEWEST', 'MOST'] as const;
export type CancellationOrder = (typeof cancellationOrders)[number];

/** What each order is called. */
export const cancellationOrderWords = {
  OLDEST: 'Longest waiting first',
  NEWEST: 'Newest first',
  MOST: 'Most money first',
} as const satisfies Record<CancellationOrder, string>;

/** One row of the cancellations list. Instants are ISO 8601 UTC, amounts minor units of the event's currency. */
export interface CancellationRow {
  readonly cancellationId: string;
  readonly status: CancellationStatus;
  readonly orderReference: string;
  /** References of the tickets it is about; empty for an order of other things alone. */
  readonly tickets: readonly string[];
  readonly isWholeOrder: boolean;
  readonly askedBy: CancellationAsker;
  readonly asker: PersonView | null;
  readonly reason: CancelCause;
  readonly percent: number;
  /** What the rules of the moment it was asked for give back. */
  readonly dueMinor: number;
  /** What was decided; null until it was approved. */
  readonly decidedMinor: number | null;
  readonly askedAt: string;
  readonly endedAt: string | null;
}

/** The list, as one tab of it is read. */
export interface CancellationList {
  readonly currency: string;
  readonly timeZone: string;
  readonly rows: readonly CancellationRow[];
  /** Whether there are more than are shown. */
  readonly isMore: boolean;
  readonly counts: Readonly<Record<CancellationFilter, number>>;
}

/** A wish to cancel with all that deciding needs. */
export interface StaffCancellationView extends CancellationRow {
  readonly currency: string;
  readonly timeZone: string;
  /** What whoever asked wrote; null where nothing was, and for whoever may not read names. */
  readonly words: string | null;
  /** What they were answered. */
  readonly answer: string | null;
  /** Name of who decided; null while nobody has, and when whoever asked took it back. */
  readonly decidedBy: string | null;
  /** What of the order can still be given back at most. */
  readonly leftMinor: number;
  /** What each ticket was sold for, and what the rules give back of it. */
  readonly shares: readonly {
    readonly reference: string;
    readonly grossMinor: number;
    readonly dueMinor: number;
  }[];
  readonly swagDueMinor: number;
}

/** Money given back of an order, as staff see it. Instants are ISO 8601 UTC. */
export interface StaffRefund {
  readonly refundId: string;
  readonly status: 'PENDING' | 'SENT' | 'FAILED';
  readonly cause: 'CANCELLATION' | 'CONVERSION' | 'LATE' | 'DOUBLE' | 'OUTSIDE';
  readonly amountMinor: number;
  /** The payment partner's own id, to find it there; null before it was made. */
  readonly processorRefundId: string | null;
  /** Why it failed, in the partner's code; null when it has not. */
  readonly failureCode: string | null;
  readonly at: string;
  /** Whether it failed and nothing was made in its place yet. */
  readonly canRetry: boolean;
}
