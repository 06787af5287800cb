import type { ActivityDeps } from '../../deps.ts';
import type { ComposedEmail } from '../deliver-email.ts';
import { eventInMail } from '../event-in-mail.ts';
import type { MailedTicket } from './read-mailed-ticket.ts';
import { ticketPapers } from './ticket-papers.ts';

/** A ticket's link to an attendee who is not the buyer; with the code for the door when nothing is left to fill in. */
export function ticketLinkMail(deps: ActivityDeps, ticket: MailedTicket): ComposedEmail<'ticket-link'> {
  return {
    claim: {
      key: ticketLinkKey(ticket),
      template: 'ticket-link',
      eventId: ticket.eventId,
      orderId: ticket.orderId,
      ticketId: ticket.id,
      personId: ticket.to.personId,
    },
    to: ticket.to,
    template: 'ticket-link',
    props: {
      event: eventInMail(ticket.order.event),
      attendeeName: ticket.to.name,
      buyerName: ticket.buyerName ?? 'The buyer',
      typeName: ticket.item.name,
      reference: ticket.reference,
      ticketUrl: ticket.url,
      hasPapers: ticket.isReady,
    },
    ...(ticket.isReady ? { attach: () => ticketPapers(deps, ticket) } : {}),
  };
}

/** Key under which a ticket's present link leaves once. */
export function ticketLinkKey(ticket: Pick<MailedTicket, 'id' | 'linkGeneration'>): string {
  return `ticket-link/${ticket.id}/${ticket.linkGeneration}`;
}
