import type { PersonFacts } from '@lanyard/db/people/people-repository';
import type { TicketStatus } from '@lanyard/domain/tickets/ticket-states';
import type { OrderTicketView } from '@lanyard/domain/orders/order-view';
import { isHandedOn } from '@lanyard/domain/transfers/is-handed-on';
import type { SharedServices } from '../context.ts';
import { ticketPath } from '../links/link-paths.ts';
import { presentTransfer } from '../transfers/present-transfer.ts';
import type { FoundOrder } from './find-order.ts';
import { presentAttendee } from './present-attendee.ts';
import type { TicketTraces } from './read-ticket-traces.ts';

/** A ticket as its buyer may see it; of one that was handed on, only that it is with somebody else. */
export async function presentOrderTicket(
  services: Pick<SharedServices, 'db' | 'keys' | 'now'>,
  ticket: FoundOrder['tickets'][number],
  people: ReadonlyMap<string, PersonFacts>,
  traces: TicketTraces,
): Promise<OrderTicketView> {
  const { reference, attendee, item } = ticket;
  // Only commands write it, and they know these three.
  const common = { reference, typeName: item.name, status: ticket.status as TicketStatus };
  if (isHandedOn(ticket))
    return { ...common, attendeeName: null, isBuyers: false, path: null, transfer: null, use: null };
  return {
    ...common,
    attendeeName: people.get(attendee?.personId ?? '')?.name ?? null,
    isBuyers: attendee?.isBuyer ?? false,
    path: ticketPath(services.keys, ticket.id, ticket.linkGeneration),
    transfer: await presentTransfer(services, ticket, 'BUYER'),
    use: presentAttendee(services, ticket, { people, traces }),
  };
}
