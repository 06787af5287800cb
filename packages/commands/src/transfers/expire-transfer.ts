import type { TicketId } from '@lanyard/domain/ids/ids';
import { offerRunsOutAt } from '@lanyard/domain/transfers/transfer-times';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { endOpenTransfer } from './end-open-transfer.ts';
import { lockTransferable, transferTimesOf } from './lock-transferable.ts';

/** Ends a ticket's open offer when its time is over; before that, and without one, nothing happens. */
export async function expireTransfer(
  ctx: CommandContext,
  { ticketId }: { readonly ticketId: TicketId },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const ticket = await lockTransferable(tx, ticketId);
    const [open] = ticket.transfers;
    if (!open || offerRunsOutAt(open.expiresAt.getTime(), transferTimesOf(ticket)) > ctx.now.getTime())
      return;
    await endOpenTransfer(ctx, tx, ticket, 'EXPIRED');
  });
}
