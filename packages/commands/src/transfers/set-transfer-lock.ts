import type { TicketId } from '@lanyard/domain/ids/ids';
import { transferOffererWords } from '@lanyard/domain/transfers/transfer-words';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { endOpenTransfer } from './end-open-transfer.ts';
import { lockTransferable } from './lock-transferable.ts';

/** One press that locks a ticket against being handed on, or opens it again. */
export interface SetTransferLock {
  readonly ticketId: TicketId;
  readonly requestId: string;
  readonly isLocked: boolean;
}

/** Locks or unlocks a ticket; locking withdraws its open offer. What is so already stays so. Throws `TICKET_NOT_FOUND`. */
export async function setTransferLock(
  ctx: CommandContext,
  { ticketId, requestId, isLocked }: SetTransferLock,
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const ticket = await lockTransferable(tx, ticketId);
    if ((ticket.transferLockedAt !== null) === isLocked) return;
    await tx.ticket.update({
      where: { id: ticketId },
      data: { transferLockedAt: isLocked ? ctx.now : null },
    });
    await appendTimeline(tx, {
      eventId: ticket.eventId,
      orderId: ticket.orderId,
      ticketId,
      kind: isLocked ? 'TRANSFER_LOCKED' : 'TRANSFER_UNLOCKED',
      once: requestId,
      facts: { ticket: ticket.reference },
      at: ctx.now,
    });
    await appendAudit(ctx, tx, {
      action: isLocked ? 'tickets.lockTransfer' : 'tickets.unlockTransfer',
      subjectKind: 'ticket',
      subjectId: ticketId,
      facts: { requestId },
    });
    if (isLocked) await endOpenTransfer(ctx, tx, ticket, 'WITHDRAWN', { by: transferOffererWords.STAFF });
  });
}
