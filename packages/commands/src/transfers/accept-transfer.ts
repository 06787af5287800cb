import { emailIndex } from '@lanyard/crypto/blind-index';
import type { Tx } from '@lanyard/db/client';
import { createPerson } from '@lanyard/db/people/people-repository';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { asId, type TicketId, type TransferId } from '@lanyard/domain/ids/ids';
import { appendAudit } from '../audit/append-audit.ts';
import type { CommandContext } from '../context.ts';
import { policiesOf } from '../events/policies-of.ts';
import { refuseOfCancelled } from '../event-changes/refuse-of-cancelled.ts';
import { inTransaction } from '../in-transaction.ts';
import { appendOutbox } from '../outbox/append-outbox.ts';
import { forgetRegistration } from '../registration/forget-registration.ts';
import { registrationOfNew } from '../registration/registration-of-new.ts';
import { renewTicketSecrets } from '../tickets/renew-ticket-secrets.ts';
import { appendTimeline } from '../timeline/append-timeline.ts';
import { leaveWorkshops } from '../workshops/leave-workshops.ts';
import { holderIndexOf, lockTransferable, type Transferable } from './lock-transferable.ts';
import { requireOpenOffer } from './require-open-offer.ts';
import { transferRefused } from './transfer-refused.ts';

/** Who takes a ticket over; `requestId` makes a repeated press harmless. */
export interface AcceptTransfer {
  readonly transferId: TransferId;
  readonly requestId: string;
  readonly person: { readonly name: string; readonly email: string };
}

/** The ticket that was taken over, and the generation of the link that opens it from now on. */
export interface AcceptedTransfer {
  readonly ticketId: TicketId;
  readonly linkGeneration: number;
}

const ACCEPT = 'tickets.acceptTransfer';

/**
 * Hands a ticket over to whoever accepts its offer, in one transaction: its link, code and answers are out of the
 * old holder's reach, and no seat, stock or code's use moves. The same press again answers the same for as long as
 * that link lives. Throws how the offer ended, what `canTransfer` refuses with, `TRANSFER_TO_SELF`, and
 * `LINK_UNKNOWN` when there is no such offer.
 */
export async function acceptTransfer(ctx: CommandContext, input: AcceptTransfer): Promise<AcceptedTransfer> {
  const { transferId, requestId, person } = input;
  return inTransaction(ctx, async (tx) => {
    const found = await tx.transfer.findUnique({ where: { id: transferId }, select: { ticketId: true } });
    if (!found) throw new DomainError('LINK_UNKNOWN');
    const ticketId = asId('ticket', found.ticketId);
    const ticket = await lockTransferable(tx, ticketId);
    await refuseOfCancelled(tx, ticket.eventId);
    const offer = await tx.transfer.findUniqueOrThrow({ where: { id: transferId } });
    if (offer.status === 'ACCEPTED') {
      const { linkGeneration } = ticket;
      if (await wasThisPress(tx, ticketId, { transferId, requestId, linkGeneration }))
        return { ticketId, linkGeneration };
    }
    requireOpenOffer(ticket, offer, ctx.now);
    const refusal = transferRefused(ticket, ctx.now, { hasOpenOffer: false });
    if (refusal) throw refusal;
    const linkGeneration = await handOver(ctx, tx, ticket, person);
    await tx.transfer.update({
      where: { id: transferId },
      data: { status: 'ACCEPTED', endedAt: ctx.now, formerId: ticket.attendee?.personId ?? null },
    });
    await appendTimeline(tx, {
      eventId: ticket.eventId,
      orderId: ticket.orderId,
      ticketId,
      kind: 'TRANSFER_ACCEPTED',
      once: transferId,
      facts: { ticket: ticket.reference },
      at: ctx.now,
    });
    await appendAudit(ctx, tx, {
      action: ACCEPT,
      subjectKind: 'ticket',
      subjectId: ticketId,
      facts: { transferId, requestId, linkGeneration },
    });
    await appendOutbox(tx, {
      target: 'ticket',
      targetId: ticketId,
      message: { kind: 'transferAccepted', transferId },
    });
    return { ticketId, linkGeneration };
  });
}

/** Makes the ticket the new holder's. The old attendee's row stays until they have been told, then it is forgotten. */
async function handOver(
  ctx: CommandContext,
  tx: Tx,
  ticket: Transferable,
  person: AcceptTransfer['person'],
): Promise<number> {
  const eventId = asId('event', ticket.eventId);
  const index = emailIndex(ctx.keys.index, eventId, person.email);
  if (index === holderIndexOf(ticket)) throw new DomainError('TRANSFER_TO_SELF');
  const { event } = ticket.order;
  const isBuyer = index === ticket.order.buyer.emailIndex;
  const { id: personId } = await createPerson(tx, ctx.keys, { ...person, eventId });
  await forgetRegistration(tx, ticket.id);
  const attendee = { personId, isBuyer, namedAt: ctx.now };
  await tx.attendee.upsert({
    where: { ticketId: ticket.id },
    create: { ticketId: ticket.id, ...attendee },
    update: attendee,
  });
  await tx.ticket.update({
    where: { id: ticket.id },
    data: {
      version: ticket.version + 1,
      registration: await registrationOfNew(ctx, tx, { ticketTypeId: ticket.ticketTypeId, event }),
      // Back with its buyer, it is on the order page again.
      handedOnAt: isBuyer ? null : ctx.now,
    },
  });
  const ticketId = asId('ticket', ticket.id);
  if (policiesOf(event).transferWorkshops === 'RELEASE')
    await leaveWorkshops(ctx, tx, [ticketId], { why: 'TRANSFERRED', words: 'the ticket was handed on' });
  return (await renewTicketSecrets(ctx, tx, { ticketId, holderId: personId })).linkGeneration;
}

/** Whether this press is what accepted the offer, and the link it was given is still the ticket's. */
async function wasThisPress(
  tx: Tx,
  ticketId: TicketId,
  facts: Readonly<Record<string, string | number>>,
): Promise<boolean> {
  const found = await tx.auditEntry.findMany({
    where: { subjectKind: 'ticket', subjectId: ticketId, action: ACCEPT },
    select: { facts: true },
  });
  return found.some(({ facts: known }) =>
    Object.entries(facts).every(
      ([name, value]) => typeof known === 'object' && known !== null && Reflect.get(known, name) === value,
    ),
  );
}
