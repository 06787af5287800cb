import { emailIndex } from '@lanyard/crypto/blind-index';
import type { Tx } from '@lanyard/db/client';
import { createPerson, deletePerson, readPerson } from '@lanyard/db/people/people-repository';
import { moveRegistration } from '@lanyard/db/registration/registration-repository';
import { resealedEntryCodeColumns } from '@lanyard/db/tickets/entry-code';
import { asId, type PersonId } from '@lanyard/domain/ids/ids';
import { isSamePerson } from '@lanyard/domain/registration/is-same-person';
import type { RegistrationStatus } from '@lanyard/domain/tickets/ticket-states';
import type { CommandContext } from '../context.ts';
import { forgetRegistration } from '../registration/forget-registration.ts';
import { registrationOfNew } from '../registration/registration-of-new.ts';
import { renewTicketSecrets } from './renew-ticket-secrets.ts';

/** A ticket's row with what naming somebody needs of it. */
export const readNamedTicket = (tx: Tx, ticketId: string) =>
  tx.ticket.findUniqueOrThrow({
    where: { id: ticketId },
    include: {
      attendee: { include: { person: true } },
      order: { include: { buyer: true, event: true } },
    },
  });

/** What `readNamedTicket` reads. */
export type NamedTicket = Awaited<ReturnType<typeof readNamedTicket>>;

/** Whose a ticket is now, and where their registration stands. */
export interface ReplacedAttendee {
  readonly personId: PersonId;
  readonly registration: RegistrationStatus;
}

/**
 * Puts somebody in a ticket's place, inside the transaction that has locked it. Whoever is the same with a name or
 * an address put right keeps what they answered; of anybody else nothing stays, neither row nor key nor answers.
 */
export async function replaceAttendee(
  ctx: CommandContext,
  tx: Tx,
  ticket: NamedTicket,
  person: { readonly name: string; readonly email: string },
): Promise<ReplacedAttendee> {
  const { order, attendee: before } = ticket;
  const eventId = asId('event', ticket.eventId);
  const index = emailIndex(ctx.keys.index, eventId, person.email);
  const isBuyer = index === order.buyer.emailIndex;
  const known = before && (await readPerson(tx, ctx.keys, before.personId));
  if (before && known?.name === person.name && known.email === person.email) {
    // Nothing is put right: whoever was mailed stays who they were.
    const registration = ticket.registration === 'DONE' ? 'DONE' : 'OPEN';
    return { personId: asId('person', before.personId), registration };
  }
  const isSame = known !== null && isSamePerson(known, person);
  const { id: personId } = await createPerson(tx, ctx.keys, { ...person, eventId });
  await tx.attendee.upsert({
    where: { ticketId: ticket.id },
    create: { ticketId: ticket.id, personId, isBuyer, namedAt: ctx.now },
    update: { personId, isBuyer, namedAt: ctx.now },
  });
  if (before && before.person.emailIndex !== index) {
    // Somebody else's from now on: what the one before was mailed opens nothing any more.
    await renewTicketSecrets(ctx, tx, { ticketId: asId('ticket', ticket.id), holderId: personId });
  } else {
    const resealed = await resealedEntryCodeColumns(tx, ctx.keys, ticket, personId);
    await tx.ticket.update({ where: { id: ticket.id }, data: resealed });
  }
  if (isSame) await moveRegistration(tx, ctx.keys, { ticketId: ticket.id, toPersonId: personId });
  else if (before) await forgetRegistration(tx, ticket.id);
  // Whoever stood here before is nobody's business any more: key and row go.
  if (before) await deletePerson(tx, before.personId);
  const { ticketTypeId } = ticket;
  const isDone = isSame && ticket.registration === 'DONE';
  const registration = isDone
    ? 'DONE'
    : await registrationOfNew(ctx, tx, { ticketTypeId, event: order.event });
  return { personId, registration };
}
