import { readCancellable } from '@lanyard/commands/cancellations/lock-cancellable';
import { refundOffer } from '@lanyard/commands/cancellations/refund-offer';
import type { TicketCancellationView } from '@lanyard/domain/cancellations/cancellation-view';
import type { SharedServices } from '../context.ts';
import type { FoundTicket } from '../tickets/find-ticket.ts';
import { presentTerms } from './present-terms.ts';
import { presentWish, shownWish } from './present-wish.ts';

/**
 * What a ticket's page shows of cancelling it. The money goes to who bought the ticket: amounts are shown to nobody
 * else, and what the organizers wrote only to whoever asked.
 */
export async function presentTicketCancellation(
  { db, keys, now }: Pick<SharedServices, 'db' | 'keys' | 'now'>,
  ticket: FoundTicket,
): Promise<TicketCancellationView> {
  const { prisma } = db;
  const { event } = ticket.order;
  const [order, wish] = await Promise.all([
    prisma.order.findUniqueOrThrow({ where: { id: ticket.orderId }, include: { items: true } }),
    prisma.cancellation.findFirst({
      where: {
        tickets: { some: { ticketId: ticket.id } },
        OR: [
          { status: { in: ['ASKED', 'APPROVED'] } },
          // A "no" is for whoever asked, not for who holds the ticket after them.
          { status: 'DECLINED', askerId: ticket.holderId },
        ],
      },
      include: shownWish,
      orderBy: { askedAt: 'desc' },
    }),
  ]);
  const { tickets } = await readCancellable(prisma, order);
  const offer = refundOffer({ ...order, event }, tickets, now());
  const mine = offer.tickets.get(ticket.id);
  const seesMoney = ticket.attendee === null || ticket.attendee.isBuyer;
  const isAsker = wish !== null && wish.askedBy === 'ATTENDEE' && wish.askerId === ticket.holderId;
  return {
    current: wish && (await presentWish({ db, keys }, wish, { seesMoney, isAsker })),
    canAsk: ticket.status === 'ISSUED' && event.endsAt > now(),
    price:
      seesMoney && mine && mine.grossMinor + mine.workshopsMinor > 0
        ? { grossMinor: mine.grossMinor + mine.workshopsMinor, dueMinor: mine.dueMinor }
        : null,
    currency: order.currency,
    terms: presentTerms(event, offer, now()),
  };
}
