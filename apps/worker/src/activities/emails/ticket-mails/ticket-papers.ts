import { openEntryCode } from '@lanyard/db/tickets/entry-code';
import { seatsOfTicket } from '@lanyard/db/workshops/seats-of-ticket';
import { calendarFactsOf } from '@lanyard/documents/calendar/calendar-facts-of';
import { eventCalendar } from '@lanyard/documents/calendar/event-calendar';
import { qrPng } from '@lanyard/documents/qr/qr-png';
import { renderTicketPdf } from '@lanyard/documents/ticket/render-ticket-pdf';
import { ticketFactsOf } from '@lanyard/documents/ticket/ticket-facts-of';
import type { EmailAttachment } from '@lanyard/domain/ports/email';
import { seatWords } from '@lanyard/domain/workshops/seat-words';
import { QR_CONTENT_ID } from '@lanyard/emails/ticket-mail-props';
import type { ActivityDeps } from '../../deps.ts';
import type { MailedTicket } from './read-mailed-ticket.ts';

/**
 * What comes with a ticket's mail: the QR code as a picture, the ticket as PDF, the event for calendars. The same
 * ticket gives the same bytes, so that a mail tried again is the same mail.
 */
export async function ticketPapers(
  { db, keys, webUrl }: ActivityDeps,
  ticket: MailedTicket,
): Promise<readonly EmailAttachment[]> {
  const { event } = ticket.order;
  const entryCode = await openEntryCode(db.prisma, keys, ticket);
  const seats = await seatsOfTicket(db.prisma, ticket.id);
  const workshops = seats.map((seat) => seatWords(seat, event.timeZone));
  const facts = ticketFactsOf(event, {
    typeName: ticket.item.name,
    includes: texts(ticket.item.ticketType?.includes),
    workshops,
    attendeeName: ticket.attendee ? ticket.to.name : null,
    reference: ticket.reference,
    entryCode,
    ticketUrl: ticket.url,
    issuedAt: ticket.createdAt,
  });
  const calendar = eventCalendar(calendarFactsOf(event, webUrl, ticket.createdAt, workshops));
  return [
    {
      filename: `${ticket.reference}.png`,
      contentType: 'image/png',
      content: await qrPng(entryCode),
      contentId: QR_CONTENT_ID,
    },
    {
      filename: `ticket-${ticket.reference}.pdf`,
      contentType: 'application/pdf',
      content: await renderTicketPdf(facts),
    },
    {
      filename: `${event.slug}.ics`,
      contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
      content: Buffer.from(calendar),
    },
  ];
}

function texts(json: unknown): string[] {
  return Array.isArray(json) ? json.filter((item) => typeof item === 'string') : [];
}
