import { ticketWorkflowId } from '@lanyard/contracts/workflow-ids';
import { readPeople } from '@lanyard/db/people/people-repository';
import { asId } from '@lanyard/domain/ids/ids';
import type { StaffTicketView } from '@lanyard/domain/staff/staff-ticket-view';
import type { RegistrationStatus, TicketStatus } from '@lanyard/domain/tickets/ticket-states';
import { ticketWordKey } from '@lanyard/domain/tickets/ticket-words';
import { z } from 'zod';
import { listedWish, presentRow } from '../cancellations/present-row.ts';
import { ticketShares } from '@lanyard/domain/cancellations/ticket-shares';
import { texts } from '../../events/load-event.ts';
import { auditReading } from '../audit-reading.ts';
import { readMails } from '../mails/read-mails.ts';
import { mayHere } from '../may-here.ts';
import { presentProcess } from '../process/present-process.ts';
import { eventProcedure } from '../staff-procedure.ts';
import { findStaffTicket, type FoundStaffTicket } from './find-staff-ticket.ts';
import { presentStaffRegistration } from './present-staff-registration.ts';
import { standTicket } from './stand-ticket.ts';
import { presentStaffTransfer } from './transfers/present-staff-transfer.ts';

/** A ticket of an event by its reference. Throws EVENT_NOT_FOUND and TICKET_NOT_FOUND. */
export const view = eventProcedure('tickets.read')
  .input(z.object({ reference: z.string().min(1).max(20) }))
  .query(async ({ ctx, input }): Promise<StaffTicketView> => {
    const ticket = await findStaffTicket(ctx.db, ctx.event.id, input.reference);
    const { attendee, order, item } = ticket;
    const showsPeople = mayHere(ctx, 'people.read');
    const personId = showsPeople ? attendee?.personId : undefined;
    if (personId !== undefined || (showsPeople && ticket.transfers.length > 0))
      await auditReading(ctx, { subjectKind: 'ticket', subjectId: ticket.id });
    const registration =
      personId === undefined
        ? null
        : await presentStaffRegistration(ctx, ticket, (action) => mayHere(ctx, action));
    const [people, mails, { wait, source }] = await Promise.all([
      readPeople(ctx.db.prisma, ctx.keys, personId === undefined ? [] : [personId]),
      readMails(ctx.db, { ticketId: ticket.id }),
      standTicket(ctx, asId('ticket', ticket.id), ctx.now()),
    ]);
    const wish = await ctx.db.prisma.cancellation.findFirst({
      where: { tickets: { some: { ticketId: ticket.id } } },
      include: listedWish,
      orderBy: { askedAt: 'desc' },
    });
    const workflowId = ticketWorkflowId(asId('ticket', ticket.id));
    return {
      ticketId: ticket.id,
      reference: ticket.reference,
      orderReference: order.reference,
      event: { slug: order.event.slug, name: order.event.name, timeZone: order.event.timeZone },
      // Only commands write these two columns, and they are typed.
      state: ticketWordKey({
        status: ticket.status as TicketStatus,
        registration: ticket.registration as RegistrationStatus,
        isNamed: attendee !== null,
        hasNewQuestions: registration?.answers.some(({ isOpen }) => isOpen) ?? false,
      }),
      typeName: item.name,
      includes: texts(item.ticketType?.includes),
      price: mayHere(ctx, 'orders.read') ? { grossMinor: shareOf(ticket), currency: order.currency } : null,
      attendee: people.get(personId ?? '') ?? null,
      isNamed: attendee !== null,
      namedAt: attendee?.namedAt.toISOString() ?? null,
      isBuyers: attendee?.isBuyer ?? false,
      issuedAt: ticket.createdAt.toISOString(),
      registration,
      transfer: await presentStaffTransfer(ctx, ticket, { showsPeople }),
      process: presentProcess(ctx, { ...wait, workflowId, source }),
      mails,
      cancellation: wish && presentRow(wish, people),
    };
  });

/** A ticket's share of what its line cost, to the minor unit. */
function shareOf({ id, item }: FoundStaffTicket): number {
  // Those that were sold in the same line and converted since had their share of it, too.
  const sold = [...item.tickets, ...item.soldTickets].toSorted((a, b) => a.position - b.position);
  const at = sold.findIndex((ticket) => ticket.id === id);
  return ticketShares(item)[at]?.grossMinor ?? 0;
}
