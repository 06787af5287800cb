import { DomainError } from '@lanyard/domain/errors/error-codes';
import type { TicketId, TransferId } from '@lanyard/domain/ids/ids';
import type { TransferStatus } from '@lanyard/domain/transfers/transfer-states';
import { transferOffererWords } from '@lanyard/domain/transfers/transfer-words';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { endOpenTransfer } from './end-open-transfer.ts';
import { lockTransferable } from './lock-transferable.ts';
import { requireAccess, type TransferAccess } from './require-access.ts';

/** The offer somebody takes back, and who does. */
export interface WithdrawTransfer {
  readonly ticketId: TicketId;
  readonly transferId: TransferId;
  readonly access: TransferAccess;
}

/**
 * Takes an offer back; one that ended by itself meanwhile is as good. Throws `TRANSFER_ACCEPTED` when somebody
 * has the ticket already, `TICKET_NOT_FOUND` for an offer of another ticket, and what `requireAccess` throws.
 */
export async function withdrawTransfer(
  ctx: CommandContext,
  { ticketId, transferId, access }: WithdrawTransfer,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const ticket = await lockTransferable(tx, ticketId);
    const offer = await tx.transfer.findUnique({ where: { id: transferId, ticketId } });
    if (!offer) throw new DomainError('TICKET_NOT_FOUND');
    // Only commands write it, and they know these six.
    const status = offer.status as TransferStatus;
    if (status === 'ACCEPTED') throw new DomainError('TRANSFER_ACCEPTED');
    requireAccess(ticket, access);
    if (status === 'OFFERED')
      await endOpenTransfer(ctx, tx, ticket, 'WITHDRAWN', { by: transferOffererWords[access.as] });
  });
}
