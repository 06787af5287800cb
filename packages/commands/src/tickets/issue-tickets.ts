import { normaliseEmail } from '@lanyard/crypto/blind-index';
import { hashLinkToken, linkToken } from '@lanyard/crypto/link-token';
import { derivedId } from '@lanyard/crypto/random';
import type { Tx } from '@lanyard/db/client';
import { createPerson, openForPerson, readPerson } from '@lanyard/db/people/people-repository';
import { newEntryCodeColumns } from '@lanyard/db/tickets/entry-code';
import { asId, type TicketId } from '@lanyard/domain/ids/ids';
import type { RegistrationStatus } from '@lanyard/domain/tickets/ticket-states';
import type { CommandContext } from '../context.ts';
import { draftAttendeesAad, readDraftAttendees, type DraftAttendee } from '../orders/draft-attendees.ts';
import type { LockedOrder } from '../orders/lock-order.ts';
import { registrationOfNew } from '../registration/registration-of-new.ts';

/** A ticket that now needs a process. */
export interface IssuedTicket {
  readonly ticketId: TicketId;
  /** Version of the attendee to be mailed the ticket's link; null when the receipt carries it or nobody is named. */
  readonly mailLinkOfVersion: number | null;
}

/**
 * Writes an order's tickets and the attendees named at checkout, who are registered where nothing more is asked;
 * part of completing the order.
 */
export async function issueTickets(ctx: CommandContext, tx: Tx, order: LockedOrder): Promise<IssuedTicket[]> {
  const buyer = await readPerson(tx, ctx.keys, order.buyerId);
  const named = await readNamed(ctx, tx, order);
  const seats = order.items.flatMap((item) => {
    const { ticketTypeId } = item;
    if (ticketTypeId === null) return [];
    return Array.from({ length: item.quantity }, () => ({ item, ticketTypeId }));
  });
  const statuses = new Map<string, RegistrationStatus>();
  const registration = async (ticketTypeId: string) => {
    const status =
      statuses.get(ticketTypeId) ?? (await registrationOfNew(ctx, tx, { ticketTypeId, event: order.event }));
    statuses.set(ticketTypeId, status);
    return status;
  };
  const issued: IssuedTicket[] = [];
  for (const [position, { item, ticketTypeId }] of seats.entries()) {
    const id = asId('ticket', derivedId('tkt', order.id, position));
    const attendee = named.find((candidate) => candidate.position === position);
    const isBuyer =
      attendee !== undefined && normaliseEmail(attendee.person.email) === normaliseEmail(buyer.email);
    const person =
      attendee &&
      (await createPerson(tx, ctx.keys, { ...attendee.person, eventId: asId('event', order.eventId) }));
    await tx.ticket.create({
      data: {
        id,
        eventId: order.eventId,
        orderId: order.id,
        orderItemId: item.id,
        ticketTypeId,
        position,
        // The order's own reference is unique, so a ticket's is too: K7M2QX-1.
        reference: `${order.reference}-${position + 1}`,
        registration: attendee ? await registration(ticketTypeId) : 'OPEN',
        version: attendee ? 1 : 0,
        linkTokenHash: hashLinkToken(linkToken(ctx.keys.links, 'ticket', id, 1)),
        ...(await newEntryCodeColumns(tx, ctx.keys, { id, holderId: person?.id ?? order.buyerId })),
        createdAt: ctx.now,
      },
    });
    if (person) {
      await tx.attendee.create({ data: { ticketId: id, personId: person.id, isBuyer, namedAt: ctx.now } });
    }
    issued.push({ ticketId: id, mailLinkOfVersion: attendee && !isBuyer ? 1 : null });
  }
  return issued;
}

async function readNamed(ctx: CommandContext, tx: Tx, order: LockedOrder): Promise<DraftAttendee[]> {
  if (order.attendeesSealed === null) return [];
  const text = await openForPerson(
    tx,
    ctx.keys,
    order.buyerId,
    order.attendeesSealed,
    draftAttendeesAad(order.id),
  );
  return readDraftAttendees(text);
}
