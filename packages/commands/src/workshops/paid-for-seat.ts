import type { Tx } from '@lanyard/db/client';

/** What was paid for a seat, after what a code took off: 0 for one that cost nothing. Minor units. */
export async function paidForSeat(
  tx: Pick<Tx, 'orderItem'>,
  seat: { readonly orderId: string | null; readonly workshopId: string },
): Promise<number> {
  if (seat.orderId === null) return 0;
  const item = await tx.orderItem.findFirst({
    where: { orderId: seat.orderId, workshopId: seat.workshopId },
    select: { unitGrossMinor: true },
  });
  return item?.unitGrossMinor ?? 0;
}
