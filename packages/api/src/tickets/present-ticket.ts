import { readPeople } from '@lanyard/db/people/people-repository';
import { openEntryCode } from '@lanyard/db/tickets/entry-code';
import type { RegistrationStatus, TicketStatus } from '@lanyard/domain/tickets/ticket-states';
import type { TicketView } from '@lanyard/domain/tickets/ticket-view';
import { isHandedOn } from '@lanyard/domain/transfers/is-handed-on';
import { presentTicketCancellation } from '../cancellations/present-ticket-cancellation.ts';
import type { SharedServices } from '../context.ts';
import { presentChange } from '../event-changes/present-change.ts';
import { texts } from '../events/load-event.ts';
import { presentEvent } from '../events/present-event.ts';
import { ticketPath } from '../links/link-paths.ts';
import { presentTransfer } from '../transfers/present-transfer.ts';
import { presentTicketWorkshops } from '../workshops/present-ticket-workshops.ts';
import type { FoundTicket } from './find-ticket.ts';
import { presentReminderChoice } from './present-reminder-choice.ts';
import { presentRegistration } from './present-registration.ts';

/** A ticket as the holder of its link may see it; a cancelled one has no entry code. */
export async function presentTicket(
  services: Pick<SharedServices, 'db' | 'keys' | 'now'>,
  ticket: FoundTicket,
): Promise<TicketView> {
  const { db, keys } = services;
  const { buyerId, event } = ticket.order;
  const personId = ticket.attendee?.personId;
  const people = await readPeople(db.prisma, keys, personId ? [buyerId, personId] : [buyerId]);
  const { venue, ...eventView } = presentEvent(event);
  return {
    reference: ticket.reference,
    path: ticketPath(keys, ticket.id, ticket.linkGeneration),
    // Only commands write these two columns, and they are typed.
    status: ticket.status as TicketStatus,
    registration: ticket.registration as RegistrationStatus,
    typeName: ticket.item.name,
    includes: texts(ticket.item.ticketType?.includes),
    attendee: (personId && people.get(personId)) || null,
    buyerName: isHandedOn(ticket) ? '' : (people.get(buyerId)?.name ?? ''),
    entryCode: ticket.status === 'CANCELLED' ? '' : await openEntryCode(db.prisma, keys, ticket),
    version: ticket.version,
    form: await presentRegistration(services, ticket),
    transfer: await presentTransfer(services, ticket, 'HOLDER'),
    cancellation: await presentTicketCancellation(services, ticket),
    workshops: await presentTicketWorkshops(services, ticket),
    change: await presentChange(db, ticket.eventId, [ticket], services.now()),
    reminders: await presentReminderChoice(db, ticket),
    event: { ...eventView, venue: venue.name, address: venue.address },
  };
}
