import type { Tx } from '@lanyard/db/client';
import { refundDue } from '@lanyard/domain/cancellations/refund-due';
import type { CommandContext } from '../context.ts';
import { createRefund } from '../refunds/create-refund.ts';
import { findRefundable } from '../refunds/find-refundable.ts';
import { recountRefunds } from '../refunds/recount-refunds.ts';
import type { LockedWish } from './lock-wish.ts';

/**
 * Ends the orders that added workshops to the tickets of a granted wish, whose rows are locked and whose seats are
 * not given back yet: of what was paid for them, `percent` goes back, at most what is left of each payment.
 */
export async function cancelUpgrades(
  ctx: CommandContext,
  tx: Tx,
  { wish }: Pick<LockedWish, 'wish'>,
  { percent, changeId }: { readonly percent: number; readonly changeId?: string | undefined },
): Promise<void> {
  const upgrades = await tx.order.findMany({
    where: {
      upgradesTicketId: { in: wish.tickets.map(({ ticketId }) => ticketId) },
      ...{ status: 'COMPLETED', cancelledAt: null },
    },
    include: { items: true, workshopSeats: { where: { status: 'SEATED' } } },
    orderBy: { id: 'asc' },
  });
  for (const order of upgrades) {
    await tx.order.update({ where: { id: order.id }, data: { cancelledAt: ctx.now } });
    const kept = order.items.filter((item) =>
      order.workshopSeats.some(({ workshopId }) => workshopId === item.workshopId),
    );
    const dueMinor = kept.reduce((sum, { grossMinor }) => sum + refundDue(grossMinor, percent), 0);
    const payment = await findRefundable(tx, order.id);
    const amountMinor = Math.min(dueMinor, payment?.leftMinor ?? 0);
    if (!payment || amountMinor === 0) continue;
    await createRefund(ctx, tx, {
      ...{ order, payment, amountMinor, cause: 'CANCELLATION', once: `upgrade/${wish.id}` },
      ...(changeId === undefined ? {} : { changeId }),
    });
    await recountRefunds(tx, order.id);
  }
}
