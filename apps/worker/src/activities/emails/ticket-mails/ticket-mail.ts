import type { EventContent } from '@lanyard/domain/events/event-view';
import { dayAndTimeWords, zoneCityWords } from '@lanyard/domain/time/event-words';
import type { TicketMailCause } from '@lanyard/emails/ticket-mail-props';
import type { ActivityDeps } from '../../deps.ts';
import type { ComposedEmail } from '../deliver-email.ts';
import { eventInMail } from '../event-in-mail.ts';
import type { MailedTicket } from './read-mailed-ticket.ts';
import { ticketPapers } from './ticket-papers.ts';

const templates = {
  READY: 'ticket-ready',
  CHANGED: 'ticket-changed',
  RENEWED: 'ticket-renewed',
  AGAIN: 'ticket-again',
} as const satisfies Record<TicketMailCause, string>;

type TicketTemplate = (typeof templates)[TicketMailCause];

/** A mail that carries a ticket to whoever holds it; `once` names what makes it one of its kind for the ticket. */
export function ticketMail(
  deps: ActivityDeps,
  ticket: MailedTicket,
  cause: TicketMailCause,
  once: string | number,
): ComposedEmail<TicketTemplate> {
  const template = templates[cause];
  const { event } = ticket.order;
  // Written from a validated file.
  const { venue } = event.content as unknown as EventContent;
  return {
    claim: {
      key: ticketMailKey(cause, ticket.id, once),
      template,
      eventId: ticket.eventId,
      orderId: ticket.orderId,
      ticketId: ticket.id,
      personId: ticket.to.personId,
    },
    to: ticket.to,
    template,
    props: {
      event: eventInMail(event),
      cause,
      readerName: ticket.to.name,
      attendeeName: ticket.attendee ? ticket.to.name : null,
      typeName: ticket.item.name,
      reference: ticket.reference,
      starts: `${dayAndTimeWords(event.startsAt, event.timeZone)} (${zoneCityWords(event.timeZone)} time)`,
      address: `${venue.name}, ${venue.address}, ${venue.city}`,
      ticketUrl: ticket.url,
      hasPapers: ticket.isReady,
    },
    ...(ticket.isReady ? { attach: () => ticketPapers(deps, ticket) } : {}),
  };
}

/** Key under which such a mail leaves once. */
export function ticketMailKey(cause: TicketMailCause, ticketId: string, once: string | number): string {
  return `${templates[cause]}/${ticketId}/${once}`;
}
