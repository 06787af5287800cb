import { emailIndex } from '@lanyard/crypto/blind-index';
import { hashLinkToken, linkToken } from '@lanyard/crypto/link-token';
import { derivedId } from '@lanyard/crypto/random';
import { createPerson } from '@lanyard/db/people/people-repository';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type TicketId, type TransferId } from '@lanyard/domain/ids/ids';
import { instantWords } from '@lanyard/domain/time/event-words';
import { offerExpiresAt } from '@lanyard/domain/transfers/transfer-times';
import { transferOffererWords } from '@lanyard/domain/transfers/transfer-words';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { refuseOfCancelled } from '../event-changes/refuse-of-cancelled.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { holderIndexOf, lockTransferable, transferTimesOf } from './lock-transferable.ts';
import { requireAccess, type TransferAccess } from './require-access.ts';
import { transferRefused } from './transfer-refused.ts';

/** Whom a ticket is offered to, and by whom; `requestId` makes a repeated press harmless. */
export interface OfferTransfer {
  readonly ticketId: TicketId;
  readonly requestId: string;
  readonly access: TransferAccess;
  readonly recipient: { readonly name: string; readonly email: string };
}

/** Offers a ticket can have in a day: each sends a mail to an address somebody typed. */
const OFFERS_A_DAY = 10;
const DAY_MS = 86_400_000;

/**
 * Offers a ticket to somebody, who gets a mail with a link to accept it; until then nothing about the ticket
 * changes. Throws what `canTransfer` refuses with, `TRANSFER_TO_SELF`, `TRANSFER_TOO_OFTEN`,
 * and what `requireAccess` throws.
 */
export async function offerTransfer(
  ctx: CommandContext,
  { ticketId, requestId, access, recipient }: OfferTransfer,
): Promise<{ transferId: TransferId }> {
  const id = asId('transfer', derivedId('trf', ticketId, requestId));
  return inTransaction(ctx, async (tx) => {
    const ticket = await lockTransferable(tx, ticketId);
    await refuseOfCancelled(tx, ticket.eventId);
    requireAccess(ticket, access);
    // The same press again: the offer was made, whatever became of it since.
    if (await tx.transfer.findUnique({ where: { id } })) return { transferId: id };
    const refusal = transferRefused(ticket, ctx.now);
    if (refusal) throw refusal;
    const eventId = asId('event', ticket.eventId);
    if (emailIndex(ctx.keys.index, eventId, recipient.email) === holderIndexOf(ticket))
      throw new DomainError('TRANSFER_TO_SELF');
    const sinceYesterday = { gt: new Date(ctx.now.getTime() - DAY_MS) };
    if ((await tx.transfer.count({ where: { ticketId, createdAt: sinceYesterday } })) >= OFFERS_A_DAY)
      throw new DomainError('TRANSFER_TOO_OFTEN');
    const expiresAt = new Date(offerExpiresAt(ctx.now.getTime(), transferTimesOf(ticket)));
    const person = await createPerson(tx, ctx.keys, { ...recipient, eventId });
    await tx.transfer.create({
      data: {
        id,
        eventId,
        ticketId,
        offeredBy: access.as,
        linkTokenHash: hashLinkToken(linkToken(ctx.keys.links, 'transfer', id, 1)),
        recipientId: person.id,
        expiresAt,
        createdAt: ctx.now,
      },
    });
    await appendTimeline(tx, {
      eventId,
      orderId: ticket.orderId,
      ticketId,
      kind: 'TRANSFER_OFFERED',
      once: id,
      facts: {
        ticket: ticket.reference,
        by: transferOffererWords[access.as],
        until: instantWords(expiresAt, ticket.order.event.timeZone),
      },
      at: ctx.now,
    });
    await appendAudit(ctx, tx, {
      action: 'tickets.offerTransfer',
      subjectKind: 'ticket',
      subjectId: ticketId,
      facts: { transferId: id },
    });
    await appendOutbox(tx, {
      target: 'ticket',
      targetId: ticketId,
      message: { kind: 'transferOffered', transferId: id },
    });
    return { transferId: id };
  });
}
