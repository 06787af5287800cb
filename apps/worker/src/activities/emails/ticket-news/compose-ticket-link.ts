import { linkToken } from '@lanyard/crypto/link-token';
import { readPeople } from '@lanyard/db/people/people-repository';
import type { TicketId } from '@lanyard/domain/ids/ids';
import { isHandedOn } from '@lanyard/domain/transfers/is-handed-on';
import type { ActivityDeps } from '../../deps.ts';
import type { ComposedEmail } from '../deliver-email.ts';
import { eventInMail } from '../event-in-mail.ts';

/** A ticket's link, addressed to its attendee; null when this version needs no mail. */
export async function composeTicketLink(
  deps: ActivityDeps,
  { ticketId, version }: { readonly ticketId: TicketId; readonly version: number },
): Promise<ComposedEmail<'ticket-link'> | null> {
  const { db, keys } = deps;
  const ticket = await db.prisma.ticket.findUniqueOrThrow({
    where: { id: ticketId },
    include: { attendee: true, item: true, order: { include: { event: true } } },
  });
  const { attendee, order } = ticket;
  if (!attendee || attendee.isBuyer || ticket.version !== version) return null;
  const people = await readPeople(db.prisma, keys, [attendee.personId, order.buyerId]);
  const to = people.get(attendee.personId);
  if (!to) return null;
  return {
    claim: {
      key: `ticket-link/${ticketId}/${version}`,
      template: 'ticket-link',
      eventId: ticket.eventId,
      orderId: order.id,
      ticketId,
      personId: attendee.personId,
    },
    to,
    template: 'ticket-link',
    props: {
      event: eventInMail(order.event),
      attendeeName: to.name,
      // Who bought it is nothing to somebody whom a later holder names.
      buyerName: isHandedOn(ticket) ? 'Somebody' : (people.get(order.buyerId)?.name ?? 'The buyer'),
      typeName: ticket.item.name,
      reference: ticket.reference,
      ticketUrl: `${deps.webUrl}/t/${linkToken(keys.links, 'ticket', ticketId, ticket.linkGeneration)}`,
    },
  };
}
