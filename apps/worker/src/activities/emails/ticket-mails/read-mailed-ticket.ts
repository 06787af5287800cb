import { linkToken } from '@lanyard/crypto/link-token';
import { readPeople } from '@lanyard/db/people/people-repository';
import type { TicketId } from '@lanyard/domain/ids/ids';
import type { ActivityDeps } from '../../deps.ts';

/**
 * A ticket as a mail about it needs it, with whoever holds it: the attendee, or the buyer while nobody is named.
 * Null when nobody is there to be mailed any more.
 */
export async function readMailedTicket({ db, keys, webUrl }: ActivityDeps, ticketId: TicketId) {
  const ticket = await db.prisma.ticket.findUniqueOrThrow({
    where: { id: ticketId },
    include: {
      attendee: true,
      item: { include: { ticketType: { select: { includes: true } } } },
      order: { include: { event: true } },
    },
  });
  const { attendee, order } = ticket;
  const toId = attendee?.personId ?? order.buyerId;
  const people = await readPeople(db.prisma, keys, [toId, order.buyerId]);
  const to = people.get(toId);
  if (!to) return null;
  return {
    ...ticket,
    to: { ...to, personId: toId },
    buyerName: people.get(order.buyerId)?.name ?? null,
    /** Whether the code can be shown at the door without anything left to fill in. */
    isReady: ticket.status !== 'CANCELLED' && ticket.registration === 'DONE' && attendee !== null,
    url: `${webUrl}/t/${linkToken(keys.links, 'ticket', ticketId, ticket.linkGeneration)}`,
  };
}

/** What `readMailedTicket` finds. */
export type MailedTicket = NonNullable<Awaited<ReturnType<typeof readMailedTicket>>>;
