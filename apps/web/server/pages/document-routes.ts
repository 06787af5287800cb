import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { texts } from '@lanyard/api/events/load-event';
import { limitNetworks } from '@lanyard/api/http/limit-networks';
import { ticketPath } from '@lanyard/api/links/link-paths';
import { findOrder, findStanding } from '@lanyard/api/orders/find-order';
import { findTicket, type FoundTicket } from '@lanyard/api/tickets/find-ticket';
import { readPrintedPaper } from '@lanyard/db/papers/read-printed-paper';
import { readPeople } from '@lanyard/db/people/people-repository';
import { openEntryCode } from '@lanyard/db/tickets/entry-code';
import { seatsOfTicket } from '@lanyard/db/workshops/seats-of-ticket';
import { calendarFactsOf } from '@lanyard/documents/calendar/calendar-facts-of';
import { eventCalendar } from '@lanyard/documents/calendar/event-calendar';
import type { EventRow } from '@lanyard/documents/event-row';
import { renderPaperPdf } from '@lanyard/documents/paper/render-paper-pdf';
import { renderTicketPdf } from '@lanyard/documents/ticket/render-ticket-pdf';
import { ticketFactsOf } from '@lanyard/documents/ticket/ticket-facts-of';
import { DomainError } from '@lanyard/domain/errors/error-codes';
import { seatWords } from '@lanyard/domain/workshops/seat-words';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { WebDeps } from '../deps.ts';

interface LinkParams {
  readonly Params: { readonly token: string };
}

interface PaperParams {
  readonly Params: { readonly token: string; readonly file: string };
}

/**
 * What people take along from behind a link: ticket, receipts and credit notes as PDF, the event for calendars, the
 * page for offline.
 */
export async function documentRoutes(app: FastifyInstance, deps: WebDeps): Promise<void> {
  const { services, networkLimit, assetFolder } = deps;
  limitNetworks(app, networkLimit);

  /** Seats of a ticket, a line for each. */
  const workshopsOf = async (ticket: FoundTicket) => {
    const seats = await seatsOfTicket(services.db.prisma, ticket.id);
    return seats.map((seat) => seatWords(seat, ticket.order.event.timeZone));
  };

  app.get<LinkParams>('/t/:token/ticket.pdf', async (request, reply) => {
    const ticket = await findTicket(services.db, request.params.token);
    if (ticket.status === 'CANCELLED') throw new DomainError('TICKET_CANCELLED');
    const personId = ticket.attendee?.personId;
    const people = await readPeople(services.db.prisma, services.keys, personId ? [personId] : []);
    const facts = ticketFactsOf(ticket.order.event, {
      typeName: ticket.item.name,
      includes: texts(ticket.item.ticketType?.includes),
      workshops: await workshopsOf(ticket),
      attendeeName: (personId && people.get(personId)?.name) || null,
      reference: ticket.reference,
      entryCode: await openEntryCode(services.db.prisma, services.keys, ticket),
      ticketUrl: services.webUrl + ticketPath(services.keys, ticket.id, ticket.linkGeneration),
      issuedAt: ticket.createdAt,
    });
    return sendFile(reply, `ticket-${ticket.reference}.pdf`, 'application/pdf', await renderTicketPdf(facts));
  });

  app.get<PaperParams>('/o/:token/papers/:file', async (request, reply) => {
    const { token, file } = request.params;
    const { id: orderId } = await findStanding(services.db, token);
    const number = file.replace(/\.pdf$/, '');
    const paper = await readPrintedPaper(services.db, services.keys, { orderId, number });
    if (!paper) throw new DomainError('RECEIPT_NOT_FOUND');
    return sendFile(reply, `${paper.number}.pdf`, 'application/pdf', await renderPaperPdf(paper));
  });

  const sendCalendar = (reply: FastifyReply, event: EventRow, workshops: readonly string[] = []) => {
    const calendar = eventCalendar(calendarFactsOf(event, services.webUrl, services.now(), workshops));
    return sendFile(reply, `${event.slug}.ics`, 'text/calendar; charset=utf-8', Buffer.from(calendar));
  };
  app.get<LinkParams>('/t/:token/event.ics', async (request, reply) => {
    const ticket = await findTicket(services.db, request.params.token);
    return sendCalendar(reply, ticket.order.event, await workshopsOf(ticket));
  });
  app.get<LinkParams>('/o/:token/event.ics', async (request, reply) =>
    sendCalendar(reply, (await findOrder(services.db, request.params.token)).event),
  );

  // Under `/t/`, since a worker serves pages below its own address only; asked for anew whenever a page registers it.
  const worker = join(assetFolder, 'ticket-worker.js');
  if (!existsSync(worker)) return;
  const script = readFileSync(worker);
  app.get('/t/worker.js', (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('text/javascript; charset=utf-8').send(script),
  );
}

function sendFile(reply: FastifyReply, name: string, type: string, body: Buffer): FastifyReply {
  return reply
    .headers({
      'cache-control': 'private, no-store',
      'content-disposition': `attachment; filename="${name}"`,
    })
    .type(type)
    .send(body);
}
