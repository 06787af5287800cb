import type { Tx } from '@lanyard/db/client';
import { refundedMinor, refundStatusOf, type RefundState } from '@lanyard/domain/refunds/refund-status';

/** Brings what an order says of its refunds in line with the rows; the caller has the order's row. */
export async function recountRefunds(tx: Tx, orderId: string): Promise<void> {
  const [order, refunds, openWishes] = [
    await tx.order.findUniqueOrThrow({ where: { id: orderId }, select: { grossMinor: true } }),
    await tx.refund.findMany({ where: { orderId } }),
    await tx.cancellation.count({ where: { orderId, status: 'ASKED', dueMinor: { gt: 0 } } }),
  ];
  const counted = refunds.map(({ status, amountMinor, isExtra, retriedById }) => ({
    // Only commands write it, and they know these three.
    status: status as RefundState,
    amountMinor,
    isExtra,
    isRetried: retriedById !== null,
  }));
  await tx.order.update({
    where: { id: orderId },
    data: {
      refundStatus: refundStatusOf({ grossMinor: order.grossMinor, openWishes, refunds: counted }),
      refundedMinor: refundedMinor(counted),
    },
  });
}
