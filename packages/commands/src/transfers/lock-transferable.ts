import type { Tx } from '@lanyard/db/client';
import type { TicketInclude } from '@lanyard/db/generated/prisma/models/Ticket';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { transferSpans } from '@lanyard/domain/policies/policies';
import type { TicketStatus } from '@lanyard/domain/tickets/ticket-states';
import type { TransferCase } from '@lanyard/domain/transfers/can-transfer';
import { transferCutOffAt, type TransferTimes } from '@lanyard/domain/transfers/transfer-times';
import { policiesOf } from '../events/policies-of.ts';

/** What has to be read of a ticket to know whether it may be handed on, and by whom to whom. */
export const transferable = {
  attendee: { include: { person: true } },
  item: { select: { name: true, unitGrossMinor: true, ticketType: { select: { transferable: true } } } },
  order: { include: { buyer: true, event: true } },
  transfers: { where: { status: 'OFFERED' } },
} as const satisfies TicketInclude;

/** Takes the ticket's row for this transaction and reads it, its open offer included. Throws `TICKET_NOT_FOUND`. */
export async function lockTransferable(tx: Tx, ticketId: string) {
  await tx.$queryRaw`SELECT 1 FROM "Ticket" WHERE "id" = ${ticketId} FOR UPDATE`;
  const ticket = await tx.ticket.findUnique({ where: { id: ticketId }, include: transferable });
  if (!ticket) throw new DomainError('TICKET_NOT_FOUND');
  return ticket;
}

/** A ticket as `lockTransferable` reads it. */
export type Transferable = Awaited<ReturnType<typeof lockTransferable>>;

/** What decides whether the ticket may be offered; its open offer counts. */
export function transferCaseOf(ticket: Transferable): TransferCase {
  return {
    // Only commands write it, and they know these three.
    status: ticket.status as TicketStatus,
    isTypeTransferable: ticket.item.ticketType?.transferable ?? true,
    isLocked: ticket.transferLockedAt !== null,
    hasOpenOffer: ticket.transfers.length > 0,
    cutOffAt: transferCutOffAt(transferTimesOf(ticket)),
  };
}

/** The event's times that bound an offer, and how long one lives. */
export function transferTimesOf(ticket: Transferable): TransferTimes & { readonly transferExpiryMs: number } {
  const { event } = ticket.order;
  return { eventStartsAt: event.startsAt.getTime(), ...transferSpans(policiesOf(event)) };
}

/** Index of the address the ticket is in: its attendee's, or its buyer's while nobody is named. */
export function holderIndexOf({ attendee, order }: Transferable): string {
  return (attendee?.person ?? order.buyer).emailIndex;
}
