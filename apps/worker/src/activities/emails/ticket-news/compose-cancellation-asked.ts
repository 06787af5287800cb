import { readPeople } from '@lanyard/db/people/people-repository';
import type { CancellationId, TicketId } from '@lanyard/domain/ids/ids';
import type { ActivityDeps } from '../../deps.ts';
import type { ComposedEmail } from '../deliver-email.ts';
import { findCancellation } from './find-cancellation.ts';

/**
 * That a wish to cancel was noted, to whoever asked; and to the buyer, to whom the money would go, when an attendee
 * asked. A wish about several tickets is told by the first of them; one that has ended needs no such mail.
 */
export async function composeCancellationAsked(
  deps: ActivityDeps,
  { ticketId, cancellationId }: { readonly ticketId: TicketId; readonly cancellationId: CancellationId },
): Promise<readonly (ComposedEmail<'cancellation-asked'> | null)[]> {
  const found = await findCancellation(deps, cancellationId);
  const { wish, order, tickets, isAskedByBuyer, facts } = found;
  const [first] = tickets;
  if (wish.status !== 'ASKED' || first?.id !== ticketId || wish.askerId === null) return [];
  const people = await readPeople(deps.db.prisma, deps.keys, [wish.askerId, order.buyerId]);
  const compose = (
    personId: string,
    attendeeName: string | null,
  ): ComposedEmail<'cancellation-asked'> | null => {
    const to = people.get(personId);
    const page = attendeeName === null ? found.askersPage(first) : found.orderPage;
    if (!to || !page) return null;
    const seesMoney = attendeeName !== null || isAskedByBuyer;
    return {
      claim: {
        key: `cancellation-asked/${wish.id}/${personId}`,
        template: 'cancellation-asked',
        eventId: wish.eventId,
        orderId: order.id,
        ...(tickets.length === 1 ? { ticketId } : {}),
        personId,
      },
      to,
      template: 'cancellation-asked',
      props: {
        ...facts,
        ...page,
        readerName: to.name,
        attendeeName,
        percent: wish.percent,
        due: seesMoney ? wish.dueMinor : null,
      },
    };
  };
  // Who has a ticket that was handed on is none of its buyer's business.
  const attendee = first.handedOnAt ? 'Whoever has it now' : (people.get(wish.askerId)?.name ?? null);
  return [
    compose(wish.askerId, null),
    isAskedByBuyer || attendee === null ? null : compose(order.buyerId, attendee),
  ];
}
