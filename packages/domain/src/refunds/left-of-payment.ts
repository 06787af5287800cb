import type { RefundState } from './refund-status.ts';

/** What of a payment can still be given back: what was paid less all that was, or is about to be. Minor units. */
export function leftOfPayment(
  paidMinor: number,
  refunds: readonly { readonly status: string; readonly amountMinor: number }[],
): number {
  const failed: RefundState = 'FAILED';
  const gone = refunds
    .filter(({ status }) => status !== failed)
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return Math.max(0, paidMinor - gone);
}
