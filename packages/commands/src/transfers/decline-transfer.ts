import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { TransferId } from '@lanyard/domain/ids/ids';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { endOpenTransfer } from './end-open-transfer.ts';
import { lockTransferable } from './lock-transferable.ts';
import { requireOpenOffer } from './require-open-offer.ts';

/**
 * Declines an offer: the ticket stays where it is. Declining twice is declining once. Throws how the offer ended
 * when it ended otherwise, and `LINK_UNKNOWN` when there is none.
 */
export async function declineTransfer(
  ctx: CommandContext,
  { transferId }: { readonly transferId: TransferId },
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const found = await tx.transfer.findUnique({ where: { id: transferId }, select: { ticketId: true } });
    if (!found) throw new DomainError('LINK_UNKNOWN');
    const ticket = await lockTransferable(tx, found.ticketId);
    const offer = await tx.transfer.findUniqueOrThrow({ where: { id: transferId } });
    if (offer.status === 'DECLINED') return;
    requireOpenOffer(ticket, offer, ctx.now);
    await endOpenTransfer(ctx, tx, ticket, 'DECLINED');
  });
}
