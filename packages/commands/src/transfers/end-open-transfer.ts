import type { Tx } from '@lanyard/db/client';
import { asId } from '@lanyard/domain/ids/ids';
import type { TransferEnd } from '@lanyard/domain/transfers/transfer-states';
import type { TimelineFacts, TimelineKind } from '@lanyard/domain/timeline/timeline-kinds';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';

/** A ticket whose row the caller has locked, as far as ending its offer goes. */
interface LockedTicket {
  readonly id: string;
  readonly orderId: string;
  readonly eventId: string;
  readonly reference: string;
}

const kinds = {
  DECLINED: 'TRANSFER_DECLINED',
  WITHDRAWN: 'TRANSFER_WITHDRAWN',
  EXPIRED: 'TRANSFER_EXPIRED',
  CANCELLED: 'TRANSFER_CANCELLED',
} as const satisfies Record<TransferEnd, TimelineKind>;

/**
 * Ends a ticket's open offer, if it has one, inside the caller's transaction, which holds the ticket's row: the
 * ticket stays where it is, and who was asked or waited is told. Answers whether there was an offer to end.
 */
export async function endOpenTransfer(
  ctx: CommandContext,
  tx: Tx,
  ticket: LockedTicket,
  end: TransferEnd,
  facts: TimelineFacts = {},
): Promise<boolean> {
  const open = await tx.transfer.findFirst({ where: { ticketId: ticket.id, status: 'OFFERED' } });
  if (!open) return false;
  await tx.transfer.update({ where: { id: open.id }, data: { status: end, endedAt: ctx.now } });
  await appendTimeline(tx, {
    eventId: ticket.eventId,
    orderId: ticket.orderId,
    ticketId: ticket.id,
    kind: kinds[end],
    once: open.id,
    facts: { ticket: ticket.reference, ...facts },
    at: ctx.now,
  });
  await appendAudit(ctx, tx, {
    action: 'tickets.endTransfer',
    subjectKind: 'ticket',
    subjectId: ticket.id,
    facts: { transferId: open.id, end },
  });
  await appendOutbox(tx, {
    target: 'ticket',
    targetId: asId('ticket', ticket.id),
    message: { kind: 'transferEnded', transferId: asId('transfer', open.id) },
  });
  return true;
}
