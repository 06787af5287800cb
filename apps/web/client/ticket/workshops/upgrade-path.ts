/** A seat that is bought for a ticket which is there already. */
interface Upgrade {
  readonly workshopKey: string;
  /** The place in line whose offered seat it is. */
  readonly entryId?: string;
  /** A seat that is given up for it. */
  readonly swapsSeatId?: string;
}

/** Where a ticket buys a seat in a workshop, by the token of its page. */
export function upgradePath(token: string, { workshopKey, entryId, swapsSeatId }: Upgrade): string {
  const query = new URLSearchParams({
    workshop: workshopKey,
    ...(entryId ? { entry: entryId } : {}),
    ...(swapsSeatId ? { swaps: swapsSeatId } : {}),
  });
  return `/t/${token}/workshop?${query.toString()}`;
}
