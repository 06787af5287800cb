import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { TicketId, TransferId } from '@lanyard/domain/ids/ids';
import type { TransferOfferer, TransferStatus } from '@lanyard/domain/transfers/transfer-states';
import { transferOffererWords } from '@lanyard/domain/transfers/transfer-words';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { endOpenTransfer } from './end-open-transfer.ts';
import { lockTransferable } from './lock-transferable.ts';

/** The offer somebody takes back, and who does. */
export interface WithdrawTransfer {
  readonly ticketId: TicketId;
  readonly transferId: TransferId;
  readonly by: TransferOfferer;
}

/**
 * Takes an offer back; one that ended by itself meanwhile is as good. Throws `TRANSFER_ACCEPTED` when somebody
 * has the ticket already, and `TICKET_NOT_FOUND` for an offer of another ticket.
 */
export async function withdrawTransfer(
  ctx: CommandContext,
  { ticketId, transferId, by }: WithdrawTransfer,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const ticket = await lockTransferable(tx, ticketId);
    const offer = await tx.transfer.findUnique({ where: { id: transferId, ticketId } });
    if (!offer) throw new DomainError('TICKET_NOT_FOUND');
    // Only commands write it, and they know these six.
    const status = offer.status as TransferStatus;
    if (status === 'ACCEPTED') throw new DomainError('TRANSFER_ACCEPTED');
    if (status === 'OFFERED')
      await endOpenTransfer(ctx, tx, ticket, 'WITHDRAWN', { by: transferOffererWords[by] });
  });
}
