import { linkToken } from '@lanyard/crypto/link-token';
import type { CancellationId } from '@lanyard/domain/ids/ids';
import type { ActivityDeps } from '../../deps.ts';
import { eventInMail } from '../event-in-mail.ts';

/** A wish to cancel with all that its mails say, as the rows stand now. */
export async function findCancellation({ db, keys, webUrl }: ActivityDeps, cancellationId: CancellationId) {
  const wish = await db.prisma.cancellation.findUniqueOrThrow({
    where: { id: cancellationId },
    include: {
      order: { include: { event: true } },
      tickets: {
        include: { ticket: { include: { attendee: true } } },
        orderBy: { ticket: { position: 'asc' } },
      },
    },
  });
  const { order } = wish;
  const tickets = wish.tickets.map(({ ticket }) => ticket);
  const asking = tickets.find(({ holderId }) => holderId === wish.askerId);
  const orderUrl = `${webUrl}/o/${linkToken(keys.links, 'order', order.id, order.linkGeneration)}`;
  const orderPage = { orderReference: order.reference, pageUrl: orderUrl, isOrderPage: true };
  const ticketPage = (ticket: (typeof tickets)[number]) => ({
    orderReference: null,
    pageUrl: `${webUrl}/t/${linkToken(keys.links, 'ticket', ticket.id, ticket.linkGeneration)}`,
    isOrderPage: false,
  });
  return {
    wish,
    order,
    tickets,
    /** Whether who asked is also who the money goes to. */
    isAskedByBuyer:
      wish.askedBy === 'BUYER' || wish.askerId === order.buyerId || (asking?.attendee?.isBuyer ?? false),
    /** What every mail about it says. */
    facts: {
      event: eventInMail(order.event),
      references: tickets.map(({ reference }) => reference),
      isWholeOrder: wish.isWholeOrder,
      currency: order.currency,
    },
    orderPage,
    ticketPage,
    /**
     * The page on which whoever asked reads on: where they asked, as long as that is theirs. Null when the ticket
     * is somebody else's by now, whose link goes to nobody but them.
     */
    askersPage: (ticket: (typeof tickets)[number] | undefined) => {
      if (wish.askedBy === 'ATTENDEE' && ticket?.holderId === wish.askerId) return ticketPage(ticket);
      return wish.askedBy === 'BUYER' || wish.askerId === order.buyerId ? orderPage : null;
    },
  };
}
