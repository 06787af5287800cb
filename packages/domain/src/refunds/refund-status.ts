/** Where an order's money that goes back stands. */
export const refundStatuses = ['NONE', 'REQUESTED', 'PENDING', 'PARTIAL', 'FULL', 'FAILED'] as const;
export type RefundStatus = (typeof refundStatuses)[number];

/** Where one refund stands. */
export type RefundState = 'PENDING' | 'SENT' | 'FAILED';

/** One refund of an order. */
export interface RefundOfOrder {
  readonly status: RefundState;
  readonly amountMinor: number;
  /** Gives back money that was paid twice. */
  readonly isExtra: boolean;
  /** Whether another refund was made in the place of this failed one. */
  readonly isRetried: boolean;
}

/** What an order's rows say of its money; amounts in minor units. */
export interface RefundBooks {
  readonly grossMinor: number;
  /** Open wishes to cancel that would give something back. */
  readonly openWishes: number;
  readonly refunds: readonly RefundOfOrder[];
}

/** What was given back of an order's own money. */
export function refundedMinor(refunds: readonly RefundOfOrder[]): number {
  return refunds
    .filter(({ status, isExtra }) => status === 'SENT' && !isExtra)
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

/** The one state that is shown: what a person has to see comes first, then what is under way, then what was done. */
export function refundStatusOf({ grossMinor, openWishes, refunds }: RefundBooks): RefundStatus {
  if (refunds.some(({ status, isRetried }) => status === 'FAILED' && !isRetried)) return 'FAILED';
  if (refunds.some(({ status }) => status === 'PENDING')) return 'PENDING';
  if (openWishes > 0) return 'REQUESTED';
  const sum = refundedMinor(refunds);
  if (sum === 0) return 'NONE';
  return sum >= grossMinor ? 'FULL' : 'PARTIAL';
}
